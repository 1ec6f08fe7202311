/** The heart: measured values, asked for once and kept for ever. */
@NullMarked
package fr.myelectricaldata.metering;

import org.jspecify.annotations.NullMarked;
