package fr.myelectricaldata.metering.wire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.Days;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Readings;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MeterReadingTest {
    private static final LocalDate DAY = LocalDate.of(2023, 4, 1);
    private final JsonMapper json = JsonMapper.shared();

    private JsonNode written(Measure measure, LocalDate day, Stamp stamp) {
        Readings readings = new Readings(
                new UsagePointId("11111111111111"), measure, DateRange.of(day), Days.of(measure, day), List.of(), 0);
        return json.valueToTree(new MeterReading.Wrapped(MeterReading.of(readings, stamp)));
    }

    @Test
    void dailyEnergyIsWrittenAsEnedisWroteIt() {
        assertThat(written(Measure.DAILY_CONSUMPTION, DAY, Stamp.END)).isEqualTo(json.readTree("""
                {"meter_reading": {"usage_point_id": "11111111111111", "start": "2023-04-01", "end": "2023-04-02",
                 "quality": "BRUT", "reading_type": {"unit": "Wh", "measurement_kind": "energy", "aggregate": "sum",
                 "measuring_period": "P1D"}, "interval_reading": [{"value": "10091", "date": "2023-04-01"}]}}"""));
    }

    @Test
    void maxPowerCarriesTheInstantOfThePeak() {
        assertThat(written(Measure.MAX_POWER, DAY, Stamp.START)).isEqualTo(json.readTree("""
                {"meter_reading": {"usage_point_id": "11111111111111", "start": "2023-04-01", "end": "2023-04-02",
                 "quality": "BRUT", "reading_type": {"unit": "VA", "measurement_kind": "power", "aggregate": "maximum",
                 "measuring_period": "P1D"}, "interval_reading": [{"value": "4638", "date": "2023-04-01 12:06:20"}]}}"""));
    }

    @ParameterizedTest
    @CsvSource({"START, 2023-04-01 00:00:00, 2023-04-01 23:30:00", "END, 2023-04-01 00:30:00, 2023-04-02 00:00:00"})
    void aCurveIsStampedAtTheEndThatWasAskedFor(Stamp stamp, String first, String last) {
        JsonNode reading = written(Measure.CONSUMPTION_LOAD_CURVE, DAY, stamp).get("meter_reading");
        JsonNode intervals = reading.get("interval_reading");
        assertThat(intervals).hasSize(48);
        assertThat(intervals.get(0)).isEqualTo(json.readTree("""
                {"value": "100", "date": "%s", "interval_length": "PT30M", "measure_type": "B"}""".formatted(first)));
        assertThat(intervals.get(47).get("date").asString()).isEqualTo(last);
        assertThat(reading.get("reading_type")).isEqualTo(json.readTree("""
                {"unit": "W", "measurement_kind": "power", "aggregate": "average"}"""));
    }

    @Test
    void theAutumnDayWritesItsDoubledHourTwice() {
        JsonNode intervals = written(Measure.PRODUCTION_LOAD_CURVE, LocalDate.of(2026, 10, 25), Stamp.START)
                .get("meter_reading")
                .get("interval_reading");
        assertThat(intervals).hasSize(50);
        assertThat(intervals.get(4).get("date").asString()).isEqualTo("2026-10-25 02:00:00");
        assertThat(intervals.get(6).get("date").asString()).isEqualTo("2026-10-25 02:00:00");
        assertThat(intervals.get(49).get("date").asString()).isEqualTo("2026-10-25 23:30:00");
    }
}
