/** What surrounds every view: layouts, menu, language, theme and error pages. */
@NullMarked
package fr.myelectricaldata.ui.shell;

import org.jspecify.annotations.NullMarked;
