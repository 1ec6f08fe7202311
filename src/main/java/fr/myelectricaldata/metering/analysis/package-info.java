/** What measured values say: sums, splits, profiles and comparisons, in Paris time and exact to the watt-second. */
@NullMarked
package fr.myelectricaldata.metering.analysis;

import org.jspecify.annotations.NullMarked;
