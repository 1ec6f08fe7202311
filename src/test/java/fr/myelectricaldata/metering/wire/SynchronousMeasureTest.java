package fr.myelectricaldata.metering.wire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.Readings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Enedis answered, read as readings and written again. */
class SynchronousMeasureTest {
    private final JsonMapper json = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource({
        "consommation_quotidienne.json, DAILY_CONSUMPTION",
        "consommation_quotidienne_3_days_2026-04-01.json, DAILY_CONSUMPTION",
        "production_quotidienne_3_days_2026-04-01.json, DAILY_PRODUCTION",
        "puissance_conso_max_3_days_2026-04-01.json, MAX_POWER",
        "puissance_conso_max_quotidienne_PMA.json, MAX_POWER",
        "courbe_de_charge_consommation.json, CONSUMPTION_LOAD_CURVE",
        "courbe_de_charge_production_2026-04-01.json, PRODUCTION_LOAD_CURVE"
    })
    void aSeriesIsWrittenAsEnedisWritesIt(String capture, Measure measure) throws IOException {
        JsonNode captured = json.readTree(Files.readString(Path.of("src/test/resources/enedis/2026", capture)));
        List<Reading> readings = new ArrayList<>();
        captured.at("/grandeur/0/points").forEach(point -> readings.add(reading(measure, point)));
        DateRange days = new DateRange(
                LocalDate.parse(captured.at("/periode/dateDebut").asString()),
                LocalDate.parse(captured.at("/periode/dateFin").asString()));
        UsagePointId point = new UsagePointId(captured.path("idPrm").asString());

        SynchronousMeasure written = SynchronousMeasure.of(new Readings(point, measure, days, readings, List.of(), 0));

        assertThat(json.<JsonNode>valueToTree(written)).isEqualTo(captured);
        assertThat(json.writeValueAsString(written)).startsWith("{\"idPrm\":\"");
    }

    private static Reading reading(Measure measure, JsonNode point) {
        long value = Long.parseLong(point.path("v").asString());
        String stamp = point.path("d").asString();
        return switch (measure.nature()) {
            case DAILY_ENERGY -> {
                LocalDate day = LocalDate.parse(stamp);
                yield new Reading(Paris.startOf(day), Paris.lengthOf(day), value);
            }
            case MAX_POWER -> new Reading(instant(stamp), Duration.ZERO, value);
            case LOAD_CURVE -> {
                Duration length = Duration.parse(point.path("p").asString());
                yield new Reading(instant(stamp).minus(length), length, value);
            }
        };
    }

    private static Instant instant(String stamp) {
        return LocalDateTime.parse(stamp.replace(' ', 'T')).atZone(Paris.ZONE).toInstant();
    }
}
