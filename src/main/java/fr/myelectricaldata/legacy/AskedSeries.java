package fr.myelectricaldata.legacy;

import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.ReadingQuery;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;

/** What stands in the address of a series, as it came. */
record AskedSeries(
        @Parameter(
                in = ParameterIn.PATH,
                required = true,
                description = "Les 14 chiffres du point de livraison (PDL, PRM)",
                example = "01234567890123")
        String pdl,

        @Parameter(
                in = ParameterIn.PATH,
                required = true,
                description = "Premier jour, AAAA-MM-JJ",
                example = "2026-11-01")
        String start,

        @Parameter(
                in = ParameterIn.PATH,
                required = true,
                description = "Lendemain du dernier jour, AAAA-MM-JJ",
                example = "2026-11-02")
        String end) {
    /** @throws fr.myelectricaldata.common.InvalidRequestException for days that are none, or in the wrong order */
    ReadingQuery of(UsagePointId point, Measure measure) {
        return new ReadingQuery(point, measure, AskedDays.of(start, end));
    }
}
