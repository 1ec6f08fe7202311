/** The page of one day's curve, drawn or injected. */
@NullMarked
package fr.myelectricaldata.dashboard.day;

import org.jspecify.annotations.NullMarked;
