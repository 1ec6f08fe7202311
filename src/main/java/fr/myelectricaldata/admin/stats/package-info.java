/** The service in numbers: hourly samples, their history, and what is true right now. */
@NullMarked
package fr.myelectricaldata.admin.stats;

import org.jspecify.annotations.NullMarked;
