/** Rows that leave the house as a file, CSV or Excel: the one place that writes either, for every room that has rows. */
@NullMarked
package fr.myelectricaldata.table;

import org.jspecify.annotations.NullMarked;
