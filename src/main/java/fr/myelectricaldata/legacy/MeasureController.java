package fr.myelectricaldata.legacy;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.MeteringService;
import fr.myelectricaldata.metering.Readings;
import fr.myelectricaldata.metering.wire.MeterReading;
import fr.myelectricaldata.metering.wire.Stamp;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The series of a point. The end is excluded, a future one is cut, a range may have any length. With and without {@code
 * /cache} the answer is the same: what is kept, and Enedis for the rest; v1 has no way to force a refresh.
 */
@RestController
class MeasureController {
    private static final String DAYS = "/{pdl}/start/{start}/end/{end}";
    private static final String CACHED = DAYS + "/cache";

    private final MeteringService metering;
    private final OwnPoint points;
    private final IncompleteReadings incomplete;

    MeasureController(MeteringService metering, OwnPoint points, IncompleteReadings incomplete) {
        this.metering = metering;
        this.points = points;
        this.incomplete = incomplete;
    }

    @GetMapping({"/daily_consumption" + DAYS, "/daily_consumption" + CACHED})
    MeterReading.Wrapped dailyConsumption(
            @AuthenticationPrincipal AccountPrincipal reader, @ParameterObject AskedSeries asked) {
        return answer(reader, asked, Measure.DAILY_CONSUMPTION);
    }

    @GetMapping({"/daily_production" + DAYS, "/daily_production" + CACHED})
    MeterReading.Wrapped dailyProduction(
            @AuthenticationPrincipal AccountPrincipal reader, @ParameterObject AskedSeries asked) {
        return answer(reader, asked, Measure.DAILY_PRODUCTION);
    }

    @GetMapping({"/daily_consumption_max_power" + DAYS, "/daily_consumption_max_power" + CACHED})
    MeterReading.Wrapped maxPower(
            @AuthenticationPrincipal AccountPrincipal reader, @ParameterObject AskedSeries asked) {
        return answer(reader, asked, Measure.MAX_POWER);
    }

    @GetMapping({"/consumption_load_curve" + DAYS, "/consumption_load_curve" + CACHED})
    MeterReading.Wrapped consumptionCurve(
            @AuthenticationPrincipal AccountPrincipal reader, @ParameterObject AskedSeries asked) {
        return answer(reader, asked, Measure.CONSUMPTION_LOAD_CURVE);
    }

    @GetMapping({"/production_load_curve" + DAYS, "/production_load_curve" + CACHED})
    MeterReading.Wrapped productionCurve(
            @AuthenticationPrincipal AccountPrincipal reader, @ParameterObject AskedSeries asked) {
        return answer(reader, asked, Measure.PRODUCTION_LOAD_CURVE);
    }

    private MeterReading.Wrapped answer(AccountPrincipal reader, AskedSeries asked, Measure measure) {
        Readings readings = points.use(
                reader.id(),
                asked.pdl(),
                point -> metering.read(reader.id(), asked.of(point, measure), ProgressListener.NONE));
        incomplete.refusal(reader.id(), readings).ifPresent(refusal -> {
            throw refusal;
        });
        return new MeterReading.Wrapped(MeterReading.of(readings, Stamp.END));
    }
}
