package fr.myelectricaldata.conso;

import fr.myelectricaldata.account.conso.ConsoPrincipal;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.wire.MeterReading;
import fr.myelectricaldata.metering.wire.Stamp;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The five series. The last day is excluded, curves are stamped with the END of their intervals, ranges have any length. */
@RestController
@RequestMapping("/api")
@SecurityScheme(
        name = ConsoController.SCHEME,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description =
                "Jeton Conso, créé sur la page « Mon compte » ou par POST /api/accounts/conso-tokens. Il n’ouvre que"
                        + " ces cinq adresses, et elles n’acceptent que lui.")
@SecurityRequirement(name = ConsoController.SCHEME)
class ConsoController {
    static final String SCHEME = "ConsoToken";

    private final ConsoReader readings;

    ConsoController(ConsoReader readings) {
        this.readings = readings;
    }

    @GetMapping("/daily_consumption")
    MeterReading dailyConsumption(@AuthenticationPrincipal ConsoPrincipal reader, @ParameterObject AskedSeries asked) {
        return answer(reader, asked, Measure.DAILY_CONSUMPTION);
    }

    @GetMapping("/consumption_load_curve")
    MeterReading consumptionCurve(@AuthenticationPrincipal ConsoPrincipal reader, @ParameterObject AskedSeries asked) {
        return answer(reader, asked, Measure.CONSUMPTION_LOAD_CURVE);
    }

    @GetMapping("/consumption_max_power")
    MeterReading maxPower(@AuthenticationPrincipal ConsoPrincipal reader, @ParameterObject AskedSeries asked) {
        return answer(reader, asked, Measure.MAX_POWER);
    }

    @GetMapping("/daily_production")
    MeterReading dailyProduction(@AuthenticationPrincipal ConsoPrincipal reader, @ParameterObject AskedSeries asked) {
        return answer(reader, asked, Measure.DAILY_PRODUCTION);
    }

    @GetMapping("/production_load_curve")
    MeterReading productionCurve(@AuthenticationPrincipal ConsoPrincipal reader, @ParameterObject AskedSeries asked) {
        return answer(reader, asked, Measure.PRODUCTION_LOAD_CURVE);
    }

    private MeterReading answer(ConsoPrincipal reader, AskedSeries asked, Measure measure) {
        return MeterReading.of(readings.read(reader, asked.of(measure)), Stamp.END);
    }
}
