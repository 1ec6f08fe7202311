/** Charts that say something: the chart, its legend, its sentence and its table. */
@NullMarked
package fr.myelectricaldata.ui.chart;

import org.jspecify.annotations.NullMarked;
