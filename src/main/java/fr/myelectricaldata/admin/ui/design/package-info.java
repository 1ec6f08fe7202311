/** The design system on one page, as docs/design describes it. */
@NullMarked
package fr.myelectricaldata.admin.ui.design;

import org.jspecify.annotations.NullMarked;
