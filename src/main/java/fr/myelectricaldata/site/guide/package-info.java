/** The guide for people who read their data by program. */
@NullMarked
package fr.myelectricaldata.site.guide;

import org.jspecify.annotations.NullMarked;
