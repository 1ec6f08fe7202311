/**
 * The Conso format: five addresses that answer the meter_reading of Enedis v5 unwrapped, for the clients of that gateway, and
 * the tokens that open them.
 */
@NullMarked
package fr.myelectricaldata.conso;

import org.jspecify.annotations.NullMarked;
