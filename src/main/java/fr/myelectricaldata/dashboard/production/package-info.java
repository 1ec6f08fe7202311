/** What the household gave to the grid, and what it took from it. */
@NullMarked
package fr.myelectricaldata.dashboard.production;

import org.jspecify.annotations.NullMarked;
