package fr.myelectricaldata.metering.web;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.UsagePointNotFoundException;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.MeteringService;
import fr.myelectricaldata.metering.ReadingQuery;
import fr.myelectricaldata.metering.ReadingQuery.Freshness;
import fr.myelectricaldata.metering.Readings;
import fr.myelectricaldata.metering.wire.MeterReading;
import fr.myelectricaldata.metering.wire.Stamp;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The series of a point, one address each. Both dates are included; a range may have any length. */
@RestController
@RequestMapping({"/enedis", "/api/enedis"})
class ReadingController {
    /** Absent or true: what is kept, and Enedis for the rest; false: Enedis for the whole range. */
    private static final String USE_CACHE = "use_cache";

    private static final Pattern FOURTEEN_DIGITS = Pattern.compile("[0-9]{14}");

    private final MeteringService metering;
    private final ApiResponses responses;

    ReadingController(MeteringService metering, ApiResponses responses) {
        this.metering = metering;
        this.responses = responses;
    }

    @GetMapping("/consumption/daily/{pdl}")
    ApiResponse<MeterReading.Wrapped> dailyConsumption(
            @AuthenticationPrincipal AccountPrincipal reader,
            @PathVariable String pdl,
            @RequestParam String start,
            @RequestParam String end,
            @RequestParam(name = USE_CACHE, required = false) @Nullable Boolean useCache) {
        return answer(reader, pdl, Measure.DAILY_CONSUMPTION, AskedDays.of(start, end), useCache);
    }

    @GetMapping({"/consumption/detail/{pdl}", "/consumption/detail/batch/{pdl}"})
    ApiResponse<MeterReading.Wrapped> consumptionCurve(
            @AuthenticationPrincipal AccountPrincipal reader,
            @PathVariable String pdl,
            @RequestParam String start,
            @RequestParam String end,
            @RequestParam(name = USE_CACHE, required = false) @Nullable Boolean useCache) {
        return answer(reader, pdl, Measure.CONSUMPTION_LOAD_CURVE, AskedDays.of(start, end), useCache);
    }

    @GetMapping("/power/{pdl}")
    ApiResponse<MeterReading.Wrapped> maxPower(
            @AuthenticationPrincipal AccountPrincipal reader,
            @PathVariable String pdl,
            @RequestParam String start,
            @RequestParam String end,
            @RequestParam(name = USE_CACHE, required = false) @Nullable Boolean useCache) {
        return answer(reader, pdl, Measure.MAX_POWER, AskedDays.of(start, end), useCache);
    }

    @GetMapping("/production/daily/{pdl}")
    ApiResponse<MeterReading.Wrapped> dailyProduction(
            @AuthenticationPrincipal AccountPrincipal reader,
            @PathVariable String pdl,
            @RequestParam String start,
            @RequestParam String end,
            @RequestParam(name = USE_CACHE, required = false) @Nullable Boolean useCache) {
        return answer(reader, pdl, Measure.DAILY_PRODUCTION, AskedDays.of(start, end), useCache);
    }

    @GetMapping({"/production/detail/{pdl}", "/production/detail/batch/{pdl}"})
    ApiResponse<MeterReading.Wrapped> productionCurve(
            @AuthenticationPrincipal AccountPrincipal reader,
            @PathVariable String pdl,
            @RequestParam String start,
            @RequestParam String end,
            @RequestParam(name = USE_CACHE, required = false) @Nullable Boolean useCache) {
        return answer(reader, pdl, Measure.PRODUCTION_LOAD_CURVE, AskedDays.of(start, end), useCache);
    }

    private ApiResponse<MeterReading.Wrapped> answer(
            AccountPrincipal reader, String pdl, Measure measure, DateRange days, @Nullable Boolean useCache) {
        Freshness freshness = Boolean.FALSE.equals(useCache) ? Freshness.REFRESH : Freshness.COMPLETE;
        Readings readings = read(reader, pdl, point -> new ReadingQuery(point, measure, days, freshness));
        Optional<ApiResponse.Error> partial = PartialData.of(readings);
        if (readings.readings().isEmpty() && partial.isEmpty()) {
            throw PartialData.nothing(readings.holes());
        }
        MeterReading.Wrapped answer = new MeterReading.Wrapped(MeterReading.of(readings, Stamp.START));
        return partial.map(why -> responses.partial(answer, why)).orElseGet(() -> responses.ok(answer));
    }

    private Readings read(AccountPrincipal reader, String pdl, Function<UsagePointId, ReadingQuery> query) {
        if (!FOURTEEN_DIGITS.matcher(pdl).matches()) {
            throw new PointAccessDeniedException();
        }
        try {
            return metering.read(reader.id(), query.apply(new UsagePointId(pdl)), ProgressListener.NONE);
        } catch (UsagePointNotFoundException foreignOrUnknown) {
            PointAccessDeniedException denied = new PointAccessDeniedException();
            denied.initCause(foreignOrUnknown);
            throw denied;
        }
    }
}
