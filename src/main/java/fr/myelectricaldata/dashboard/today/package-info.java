/** The page that one opens in the morning: yesterday, the week, the month and the year, and what there is to know. */
@NullMarked
package fr.myelectricaldata.dashboard.today;

import org.jspecify.annotations.NullMarked;
