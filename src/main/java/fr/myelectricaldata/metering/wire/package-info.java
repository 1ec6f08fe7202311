/** The meter_reading JSON that clients of the Enedis API know (v5 shape). */
@NullMarked
package fr.myelectricaldata.metering.wire;

import org.jspecify.annotations.NullMarked;
