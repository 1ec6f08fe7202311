/** Announcements: the operator's page, and the banner that everybody sees. */
@NullMarked
package fr.myelectricaldata.admin.ui.announcements;

import org.jspecify.annotations.NullMarked;
