package fr.myelectricaldata.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.demo.household.Household;
import fr.myelectricaldata.testing.ApiClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** hollowr/HA-Linky-MyElectricalData 1.0.0: three calls an hour, of which every single one must answer 200. */
class HollowrTest extends V1ClientTest {
    /** What its sensors show. */
    private record Update(Map<String, Long> days, long currentPower, Map<String, Long> peaks) {}

    private Update update(Owner owner) {
        LocalDate today = today();
        Map<String, Long> days = byDay(fetch(owner, "daily_consumption", LocalDate.of(2025, 1, 1), today));
        List<JsonNode> curve = fetch(owner, "consumption_load_curve", today.minusDays(1), today);
        Map<String, Long> peaks = byDay(fetch(owner, "daily_consumption_max_power", today.minusDays(7), today));
        return new Update(
                days,
                curve.isEmpty()
                        ? 0
                        : Long.parseLong(curve.getLast().required("value").asString()),
                peaks);
    }

    /** {@link V1ClientTest#readings} fails on any other status than 200, as the client does. */
    private static List<JsonNode> fetch(Owner owner, String series, LocalDate start, LocalDate end) {
        return readings(owner.api().get("/%s/%s/start/%s/end/%s".formatted(series, owner.pdl, start, end)));
    }

    private static Map<String, Long> byDay(List<JsonNode> readings) {
        Map<String, Long> days = new TreeMap<>();
        readings.forEach(reading -> days.put(
                reading.required("date").asString().substring(0, 10),
                Long.parseLong(reading.required("value").asString())));
        return days;
    }

    @Test
    void itsConfigurationAcceptsItsOwnPointAndNoOther() {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        Owner other = new Owner(Household.APARTMENT);
        assertThat(owner.api().get("/valid_access/" + owner.pdl).statusCode()).isEqualTo(200);
        assertThat(owner.api().get("/valid_access/" + other.pdl).statusCode()).isNotEqualTo(200);
        assertThat(ApiClient.anonymous(port)
                        .as("a mistyped token")
                        .get("/valid_access/" + owner.pdl)
                        .statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void anUpdateFillsAllSensors() {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        Update update = update(owner);
        assertThat(update.days()).hasSize(696).containsKeys("2025-01-01", "2026-11-27");
        assertThat(update.currentPower()).isPositive();
        assertThat(update.peaks().keySet())
                .containsExactly(
                        "2026-11-21",
                        "2026-11-22",
                        "2026-11-23",
                        "2026-11-24",
                        "2026-11-25",
                        "2026-11-26",
                        "2026-11-27");
    }

    @Test
    void aDayOfHourlyUpdatesNeverFailsAndHardlyCosts() {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        clock.moveTo(MORNING.minus(Duration.ofHours(9).plusMinutes(30)));
        for (int hour = 0; hour < 23; hour++) {
            clock.advance(Duration.ofHours(1));
            update(owner);
        }
        // one round at night and one after eight in the morning reach Enedis, all others are kept answers
        assertThat(owner.upstreamUnits()).isLessThanOrEqualTo(6);
        assertThat(quotas.usage(owner.id()).cached()).isGreaterThan(60);
    }
}
