/** What operators tell people in the pages. */
@NullMarked
package fr.myelectricaldata.admin.announcements;

import org.jspecify.annotations.NullMarked;
