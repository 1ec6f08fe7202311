/** The few words everybody speaks: dates, addresses, errors, Paris time. No Spring, no I/O. */
@NullMarked
package fr.myelectricaldata.common;

import org.jspecify.annotations.NullMarked;
