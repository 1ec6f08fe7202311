/** What the household drew from the grid: days, weeks and months, and the curve of one day. */
@NullMarked
package fr.myelectricaldata.dashboard.consumption;

import org.jspecify.annotations.NullMarked;
