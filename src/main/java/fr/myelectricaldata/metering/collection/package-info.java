/** The background collection of history and of yesterday, point by point, surviving restarts on any number of processes. */
@NullMarked
package fr.myelectricaldata.metering.collection;

import org.jspecify.annotations.NullMarked;
