/** The charts that several pages of a household show, and what they say. */
@NullMarked
package fr.myelectricaldata.dashboard.charts;

import org.jspecify.annotations.NullMarked;
