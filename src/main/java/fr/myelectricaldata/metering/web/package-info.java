/** Measured values for machines: the v2 addresses under {@code /enedis}. */
@NullMarked
package fr.myelectricaldata.metering.web;

import org.jspecify.annotations.NullMarked;
