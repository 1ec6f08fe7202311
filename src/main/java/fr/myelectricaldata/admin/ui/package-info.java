/** The operator's pages. */
@NullMarked
package fr.myelectricaldata.admin.ui;

import org.jspecify.annotations.NullMarked;
