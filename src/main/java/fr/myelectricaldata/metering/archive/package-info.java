/** Days of measured values, kept for ever: packed into blocks, compressed, and encrypted with their holder's key. */
@NullMarked
package fr.myelectricaldata.metering.archive;

import org.jspecify.annotations.NullMarked;
