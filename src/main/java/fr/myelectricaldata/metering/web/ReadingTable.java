package fr.myelectricaldata.metering.web;

import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.BodyType;
import fr.myelectricaldata.metering.LongReadings;
import java.util.function.Function;

/**
 * A series as lines.
 *
 * @param separator between the columns of CSV
 * @param failure what to tell of a failure in the middle, where no status can be told any more
 */
record ReadingTable(
        LongReadings readings, BodyType type, char separator, Function<RuntimeException, ApiResponse.Error> failure) {}
