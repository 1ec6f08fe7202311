/** The operator's dashboard. */
@NullMarked
package fr.myelectricaldata.admin.ui.stats;

import org.jspecify.annotations.NullMarked;
