package fr.myelectricaldata.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.demo.household.Household;
import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.testing.ApiClient;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * myelectricaldatapy 2.2 to 2.5, the library under hass-myelectricaldata: raw token, no suffix, no slash. It walks forward
 * through a curve, drops every window after one that failed, and knows one status by its meaning: 409.
 */
class PythonLibraryTest extends V1ClientTest {
    private static final Pattern LENGTH = Pattern.compile("PT([0-9]{1,2})M");

    /** What the library raises. */
    private static final class EnedisException extends RuntimeException {
        final boolean limitReached;

        EnedisException(String detail, boolean limitReached) {
            super(detail);
            this.limitReached = limitReached;
        }
    }

    private static JsonNode request(Owner owner, String path) {
        HttpResponse<String> answer =
                owner.api().send(path, request -> request.header("Content-Type", "application/json"));
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().contains("application/json");
        if (answer.statusCode() >= 400) {
            throw new EnedisException(ApiClient.json(answer).required("detail").asString(), answer.statusCode() == 409);
        }
        return ApiClient.json(answer);
    }

    private static List<JsonNode> fetch(Owner owner, String service, LocalDate start, LocalDate end) {
        JsonNode reading = request(owner, "/%s/%s/start/%s/end/%s".formatted(service, owner.pdl, start, end))
                .required("meter_reading");
        List<JsonNode> readings = new ArrayList<>();
        reading.required("interval_reading").forEach(readings::add);
        return readings;
    }

    /** Windows of seven days, forwards; 409 is raised, any other failure silences the windows after it. */
    private static List<JsonNode> details(Owner owner, String service, LocalDate start, LocalDate end) {
        List<JsonNode> all = new ArrayList<>();
        boolean failed = false;
        for (LocalDate from = start; from.isBefore(end) && !failed; from = from.plusDays(7)) {
            LocalDate to = from.plusDays(7).isBefore(end) ? from.plusDays(7) : end;
            try {
                all.addAll(fetch(owner, service, from, to));
            } catch (EnedisException failure) {
                if (failure.limitReached) {
                    throw failure;
                }
                failed = true;
            }
        }
        return all;
    }

    /** In kWh, as the library weighs a mean power by the length of its interval. */
    private static BigDecimal energy(List<JsonNode> curve) {
        return curve.stream()
                .map(reading -> {
                    Matcher length =
                            LENGTH.matcher(reading.required("interval_length").asString());
                    assertThat(length.matches()).isTrue();
                    return new BigDecimal(reading.required("value").asString())
                            .multiply(new BigDecimal(length.group(1)))
                            .divide(new BigDecimal(60_000));
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal energyOfDays(List<JsonNode> days) {
        return days.stream()
                .map(day -> {
                    Strptime.day(day.required("date").asString());
                    return new BigDecimal(day.required("value").asString()).divide(new BigDecimal(1000));
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void everyHourItLooksAtTheAccessFirst() {
        Owner owner = new Owner(Household.SOLAR);
        JsonNode access = request(owner, "/valid_access/" + owner.pdl);
        assertThat(access.required("valid").asBoolean()).isTrue();
        assertThat(access.required("quota_reached").asBoolean()).isFalse();
        assertThat(access.required("information").isString()).isTrue();
        assertThat(access.required("call_number").isInt()).isTrue();
        assertThat(access.required("last_call").isNull()).isTrue();
    }

    @Test
    void theHoursOfTheContractAreFoundByItsPointAndReadAsTimes() {
        Owner owner = new Owner(Household.HOLIDAY_HOME);
        JsonNode contract = null;
        for (JsonNode entry :
                request(owner, "/contracts/" + owner.pdl).required("customer").required("usage_points")) {
            if (entry.required("usage_point")
                    .required("usage_point_id")
                    .asString()
                    .equals(owner.pdl)) {
                contract = entry.required("contracts");
            }
        }
        assertThat(contract).isNotNull();
        Matcher ranges = Pattern.compile("(?:(\\w+)-(\\w+))+")
                .matcher(contract.required("offpeak_hours").asString());
        List<LocalTime> times = new ArrayList<>();
        while (ranges.find()) {
            times.add(hour(ranges.group(1)));
            times.add(hour(ranges.group(2)));
        }
        assertThat(times)
                .containsExactly(LocalTime.of(1, 28), LocalTime.of(6, 58), LocalTime.of(13, 58), LocalTime.of(16, 28));
    }

    /** {@code %HH%M} */
    private static LocalTime hour(String text) {
        return LocalTime.parse(text, DateTimeFormatter.ofPattern("H'H'mm"));
    }

    @Test
    void aLostContractIsOnlyAWarningToIt() {
        Owner owner = new Owner(Household.APARTMENT);
        owner.revokesAtEnedis();
        assertThat(raised(() -> request(owner, "/addresses/" + owner.pdl))).hasMessageContaining("ADAM-DC-0008");
        raised(() -> fetch(owner, "daily_consumption", today().minusDays(3), today()));
        assertThat(raised(() -> request(owner, "/addresses/" + owner.pdl)))
                .as("the point is a former one now, but still not somebody else's")
                .hasMessageContaining("ADAM-DC-0008");
        assertThat(request(owner, "/contracts/" + owner.pdl).has("customer"))
                .as("what is kept stays readable")
                .isTrue();
    }

    @Test
    void aWeekOfCurveAndTomorrowIsAWeekOfCurve() {
        Owner owner = new Owner(Household.SOLAR);
        List<JsonNode> curve = details(owner, "consumption_load_curve", today().minusDays(7), today().plusDays(1));
        assertThat(curve).hasSize(7 * 48);
        assertThat(curve).allSatisfy(row -> Strptime.second(row.required("date").asString()));
        List<JsonNode> days = fetch(owner, "daily_consumption", today().minusDays(7), today());
        assertThat(energy(curve)).isEqualByComparingTo(energyOfDays(days));
        assertThat(fetch(owner, "consumption_load_curve", today(), today().plusDays(1)))
                .as("today alone is an empty list, not a failure that it logs every hour")
                .isEmpty();
    }

    @Test
    void threeYearsOfDaysComeInOneCall() {
        Owner owner = new Owner(Household.SOLAR);
        LocalDate start = today().minusDays(1095);
        LocalDate end = today().plusDays(1);
        assertThat(fetch(owner, "daily_consumption", start, end)).hasSize(1095);
        assertThat(fetch(owner, "daily_production", start, end)).hasSize(420);
        assertThat(fetch(owner, "daily_consumption_max_power", start, end)).hasSize(1095);
    }

    @Test
    void quartersOfAnHourAreWeighedAsSuch() {
        Owner owner = new Owner(Household.QUARTER_HOURS);
        List<JsonNode> curve = details(owner, "consumption_load_curve", today().minusDays(7), today());
        assertThat(curve)
                .hasSize(7 * 96)
                .allMatch(row -> row.required("interval_length").asString().equals("PT15M"));
        assertThat(energy(curve))
                .isEqualByComparingTo(energyOfDays(fetch(owner, "daily_consumption", today().minusDays(7), today())));
    }

    @Test
    void theStepMayChangeInsideOneAnswer() {
        Owner owner = new Owner(Household.STEP_CHANGED);
        LocalDate change = today().minusDays(120);
        List<JsonNode> curve = fetch(owner, "consumption_load_curve", change.minusDays(1), change.plusDays(1));
        assertThat(curve).hasSize(48 + 96);
        assertThat(energy(curve))
                .isEqualByComparingTo(
                        energyOfDays(fetch(owner, "daily_consumption", change.minusDays(1), change.plusDays(1))));
    }

    @Test
    void aHoleLosesNothingOfTheWindowsAfterIt() {
        Owner owner = new Owner(Household.GAPS);
        List<JsonNode> curve =
                details(owner, "consumption_load_curve", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 28));
        assertThat(curve).hasSize(27 * 48 - 48 - 6 - 48);
        assertThat(fetch(owner, "daily_consumption", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 28)))
                .hasSize(26);
    }

    @Test
    void theClockChangesAreWholeDaysOfWallTime() {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        List<String> autumn = stamps(owner, LocalDate.of(2026, 10, 25));
        assertThat(autumn)
                .hasSize(50)
                .containsSubsequence("2026-10-25 02:00:00", "2026-10-25 02:30:00")
                .containsOnlyOnce("2026-10-25 03:00:00");
        assertThat(autumn.stream().filter("2026-10-25 02:00:00"::equals)).hasSize(2);
        assertThat(autumn.stream().filter("2026-10-25 02:30:00"::equals)).hasSize(2);
        assertThat(autumn).endsWith("2026-10-26 00:00:00");
        List<String> spring = stamps(owner, LocalDate.of(2026, 3, 29));
        assertThat(spring).hasSize(46).startsWith("2026-03-29 00:30:00").endsWith("2026-03-30 00:00:00");
        // the half-hour that begins at 01:30 ends at 03:00
        assertThat(spring).doesNotContain("2026-03-29 02:00:00", "2026-03-29 02:30:00");
        assertThat(spring).containsOnlyOnce("2026-03-29 03:00:00");
    }

    private static List<String> stamps(Owner owner, LocalDate day) {
        return fetch(owner, "consumption_load_curve", day, day.plusDays(1)).stream()
                .map(row -> row.required("date").asString())
                .peek(Strptime::second)
                .toList();
    }

    @Test
    void aLimitIsTheOneFailureItKnowsByName() {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        owner.useUp(QuotaKind.UPSTREAM);
        EnedisException limit =
                raised(() -> details(owner, "consumption_load_curve", today().minusDays(7), today().plusDays(1)));
        assertThat(limit.limitReached).isTrue();
        assertThat(limit).hasMessageContaining("quota");
        JsonNode access = request(owner, "/valid_access/" + owner.pdl);
        assertThat(access.required("valid").asBoolean())
                .as("what is kept is still to be had, so it must go on asking")
                .isTrue();
        assertThat(access.required("quota_reached").asBoolean()).isFalse();
        assertThat(access.required("information").asString()).contains("minuit");
    }

    @Test
    void whatIsKeptIsServedBeyondTheScarceQuota() {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        List<JsonNode> before = fetch(owner, "daily_consumption", today().minusDays(30), today());
        owner.useUp(QuotaKind.UPSTREAM);
        assertThat(fetch(owner, "daily_consumption", today().minusDays(30), today()))
                .isEqualTo(before);
    }

    @Test
    void whenNothingIsServedAnyMoreTheAccessSaysSo() {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        fetch(owner, "daily_consumption", today().minusDays(3), today());
        owner.useUp(QuotaKind.CACHED);
        JsonNode access = request(owner, "/valid_access/" + owner.pdl);
        assertThat(access.required("quota_reached").asBoolean()).isTrue();
        assertThat(access.required("valid").asBoolean()).isFalse();
        assertThat(access.required("call_number").asInt()).isEqualTo(CACHED_LIMIT);
        assertThat(access.required("quota_limit").asInt()).isEqualTo(CACHED_LIMIT);
        assertThat(access.required("information").asString()).contains("quota");
        EnedisException limit = raised(() -> fetch(owner, "daily_consumption", today().minusDays(3), today()));
        assertThat(limit.limitReached).isTrue();
    }

    @Test
    void aLostConsentIsAnAccessThatIsNotValid() {
        Owner owner = new Owner(Household.APARTMENT);
        owner.revokesAtEnedis();
        assertThat(raised(() -> fetch(owner, "daily_consumption", today().minusDays(3), today())))
                .hasMessageContaining("ADAM-DC-0008");
        assertThat(request(owner, "/valid_access/" + owner.pdl)
                        .required("valid")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void theConsentEndsLaterThanNow() {
        Owner owner = new Owner(Household.APARTMENT);
        LocalDateTime end = Strptime.withoutFraction(request(owner, "/valid_access/" + owner.pdl)
                .required("consent_expiration_date")
                .asString());
        assertThat(end).isAfter(today().atStartOfDay());
    }

    private static EnedisException raised(Runnable call) {
        try {
            call.run();
        } catch (EnedisException failure) {
            return failure;
        }
        throw new AssertionError("nothing was raised");
    }
}
