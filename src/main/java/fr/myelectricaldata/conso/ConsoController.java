package fr.myelectricaldata.conso;

import fr.myelectricaldata.account.conso.ConsoPrincipal;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.wire.MeterReading;
import fr.myelectricaldata.metering.wire.Stamp;
import io.swagger.v3.oas.annotations.Operation;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The five series. The last day is excluded, curves are stamped with the END of their intervals, ranges have any length. */
@RestController
@RequestMapping("/api")
@ConsoDocumentation
class ConsoController {
    private final ConsoReader readings;

    ConsoController(ConsoReader readings) {
        this.readings = readings;
    }

    @GetMapping("/daily_consumption")
    @Operation(summary = "Consommation quotidienne, en Wh")
    MeterReading dailyConsumption(@AuthenticationPrincipal ConsoPrincipal reader, @ParameterObject AskedSeries asked) {
        return answer(reader, asked, Measure.DAILY_CONSUMPTION);
    }

    @GetMapping("/consumption_load_curve")
    @Operation(
            summary = "Courbe de charge de consommation : puissance moyenne en W, datée de la fin de chaque intervalle")
    MeterReading consumptionCurve(@AuthenticationPrincipal ConsoPrincipal reader, @ParameterObject AskedSeries asked) {
        return answer(reader, asked, Measure.CONSUMPTION_LOAD_CURVE);
    }

    @GetMapping("/consumption_max_power")
    @Operation(summary = "Puissance maximale du jour, en VA, datée de l’instant de la pointe")
    MeterReading maxPower(@AuthenticationPrincipal ConsoPrincipal reader, @ParameterObject AskedSeries asked) {
        return answer(reader, asked, Measure.MAX_POWER);
    }

    @GetMapping("/daily_production")
    @Operation(summary = "Production quotidienne injectée, en Wh")
    MeterReading dailyProduction(@AuthenticationPrincipal ConsoPrincipal reader, @ParameterObject AskedSeries asked) {
        return answer(reader, asked, Measure.DAILY_PRODUCTION);
    }

    @GetMapping("/production_load_curve")
    @Operation(
            summary = "Courbe de charge de production : puissance moyenne en W, datée de la fin de chaque intervalle")
    MeterReading productionCurve(@AuthenticationPrincipal ConsoPrincipal reader, @ParameterObject AskedSeries asked) {
        return answer(reader, asked, Measure.PRODUCTION_LOAD_CURVE);
    }

    private MeterReading answer(ConsoPrincipal reader, AskedSeries asked, Measure measure) {
        return MeterReading.of(readings.read(reader, asked.of(measure)), Stamp.END);
    }
}
