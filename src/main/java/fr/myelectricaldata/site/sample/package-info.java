/** Real figures of the invented household of the demonstration, for people who have not signed in. */
@NullMarked
package fr.myelectricaldata.site.sample;

import org.jspecify.annotations.NullMarked;
