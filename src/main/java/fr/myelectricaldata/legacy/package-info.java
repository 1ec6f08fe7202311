/**
 * MyElectricalData v1, the oldest wire format: addresses without prefix, Enedis's v5 JSON without an envelope, interval-end
 * stamps, {@code {"detail": …}} on everything but 200.
 */
@NullMarked
package fr.myelectricaldata.legacy;

import org.jspecify.annotations.NullMarked;
