package fr.myelectricaldata.enedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.enedis.dataconnect.Fixtures;
import fr.myelectricaldata.enedis.dataconnect.StubEnedis;
import fr.myelectricaldata.enedis.dataconnect.TestRoom;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.FetchRequest;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
import fr.myelectricaldata.metering.FetchedDay;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import fr.myelectricaldata.metering.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What Enedis answered comes out value by value, at the right instants. */
class EnedisMeterDataSourceTest {
    private static final String API = "/mesure_synchrone_auto/v2/";

    private final StubEnedis stub = new StubEnedis();
    private final TestRoom room = new TestRoom(stub);
    private final EnedisMeterDataSource source = new EnedisMeterDataSource(room.client);

    @BeforeEach
    void giveTokens() {
        stub.on(StubEnedis.TOKEN, StubEnedis.file(200, "2026/token_200.json"));
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY_CONSUMPTION,      consommation_quotidienne,      consommation_quotidienne",
        "DAILY_CONSUMPTION,      consommation_quotidienne,      consommation_quotidienne_3_days_2026-04-01",
        "DAILY_PRODUCTION,       production_quotidienne,        production_quotidienne",
        "DAILY_PRODUCTION,       production_quotidienne,        production_quotidienne_3_days_2026-04-01",
        "CONSUMPTION_LOAD_CURVE, courbe_de_charge_consommation, courbe_de_charge_consommation",
        "CONSUMPTION_LOAD_CURVE, courbe_de_charge_consommation, courbe_de_charge_consommation_2026-04-01",
        "PRODUCTION_LOAD_CURVE,  courbe_de_charge_production,   courbe_de_charge_production",
        "PRODUCTION_LOAD_CURVE,  courbe_de_charge_production,   courbe_de_charge_production_2026-04-01",
        "MAX_POWER,              puissance_conso_max_quotidienne, puissance_conso_max_quotidienne_PMA",
        "MAX_POWER,              puissance_conso_max_quotidienne, puissance_conso_max_3_days_2026-04-01",
    })
    void everyCaptureComesOutValueByValue(Measure measure, String resource, String file) {
        JsonNode capture = Fixtures.tree("2026/" + file + ".json");
        stub.on(API + resource, StubEnedis.file(200, "2026/" + file + ".json"));

        List<FetchedDay> days = source.fetch(request(measure, capture));

        JsonNode points = capture.path("grandeur").get(0).path("points");
        List<Reading> expected = StreamSupport.stream(points.spliterator(), false)
                .map(point -> expected(measure, point))
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(readings(days)).containsExactlyElementsOf(expected);
        assertThat(days)
                .extracting(FetchedDay::day)
                .containsExactlyElementsOf(range(capture).days().toList());
        assertThat(days)
                .allSatisfy(day -> assertThat(day.readings())
                        .allMatch(reading -> Paris.dayOf(reading.start()).equals(day.day())));
    }

    /** None of the captured days has a change of clock, so plain wall-clock arithmetic is enough here. */
    private static Reading expected(Measure measure, JsonNode point) {
        String stamp = point.path("d").asString();
        long value = Long.parseLong(point.path("v").asString());
        return switch (measure.nature()) {
            case DAILY_ENERGY -> new Reading(local(stamp + " 00:00:00"), Duration.ofDays(1), value);
            case LOAD_CURVE ->
                new Reading(
                        local(stamp).minus(30, ChronoUnit.MINUTES),
                        Duration.parse(point.path("p").asString()),
                        value);
            case MAX_POWER -> new Reading(local(stamp), Duration.ZERO, value);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "CONSUMPTION_LOAD_CURVE, courbe_de_charge_consommation, consommation_quotidienne",
        "CONSUMPTION_LOAD_CURVE, courbe_de_charge_consommation_2026-04-01, consommation_quotidienne_3_days_2026-04-01",
        "PRODUCTION_LOAD_CURVE,  courbe_de_charge_production, production_quotidienne",
        "PRODUCTION_LOAD_CURVE,  courbe_de_charge_production_2026-04-01, production_quotidienne_3_days_2026-04-01",
    })
    void theHalfHoursOfACapturedDayAddUpToItsEnergy(Measure curve, String curveFile, String dailyFile) {
        JsonNode capture = Fixtures.tree("2026/" + curveFile + ".json");
        boolean consumption = curve.direction() == Measure.Direction.CONSUMPTION;
        Measure daily = consumption ? Measure.DAILY_CONSUMPTION : Measure.DAILY_PRODUCTION;
        stub.on(API + Series.of(curve).resource(), StubEnedis.file(200, "2026/" + curveFile + ".json"));
        stub.on(API + Series.of(daily).resource(), StubEnedis.file(200, "2026/" + dailyFile + ".json"));

        List<FetchedDay> halfHours = source.fetch(request(curve, capture));
        List<FetchedDay> energies = source.fetch(request(daily, capture));

        assertThat(halfHours).isNotEmpty().hasSameSizeAs(energies);
        for (int i = 0; i < energies.size(); i++) {
            List<Reading> ofDay = halfHours.get(i).readings();
            assertThat(ofDay).hasSize(48);
            assertThat(ofDay.stream().mapToLong(Reading::value).sum())
                    .isEqualTo(2 * energies.get(i).readings().getFirst().value());
        }
    }

    @Test
    void theCapturedV5TwinInThe2026ShapeGivesTheSameReadings() {
        JsonNode capture = Fixtures.tree("2026/courbe_de_charge_consommation.json");
        String resource = API + "courbe_de_charge_consommation";
        stub.on(resource, StubEnedis.file(200, "2026/courbe_de_charge_consommation.json"));
        List<FetchedDay> now = source.fetch(request(Measure.CONSUMPTION_LOAD_CURVE, capture));

        JsonNode twin = v5("consumption_load_curve_twin_of_2026_2026-09-29_2026-10-01");
        stub.on(resource, StubEnedis.json(200, shape2026(points(twin))));
        assertThat(source.fetch(request(Measure.CONSUMPTION_LOAD_CURVE, capture)))
                .isEqualTo(now);
    }

    @Test
    void theSyntheticThreePhaseAnswerGivesThePowerOfTheWholeMeter() {
        JsonNode answer = Fixtures.tree("2026/puissance_conso_max_quotidienne_TOUT_three_phase.json");
        stub.on(
                API + "puissance_conso_max_quotidienne",
                StubEnedis.file(200, "2026/puissance_conso_max_quotidienne_TOUT_three_phase.json"));
        assertThat(readings(source.fetch(request(Measure.MAX_POWER, answer))))
                .containsExactly(
                        new Reading(local("2026-09-25 08:44:22"), Duration.ZERO, 3000),
                        new Reading(local("2026-09-26 19:12:05"), Duration.ZERO, 3200));
    }

    @Test
    void theSyntheticAutumnDayHasFiftyHalfHoursWithoutGapOrOverlap() {
        JsonNode day = v5("consumption_load_curve_autumn_2026-10-25_50_points");
        LocalDate date = LocalDate.parse("2026-10-25");
        List<Reading> readings = curve(date, points(day));
        assertThat(readings).hasSize(50);
        assertTiles(date, readings);
        assertThat(readings).extracting(Reading::value).containsExactlyElementsOf(values(day));
        assertThat(readings.get(4).end()).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(readings.get(5).end()).isEqualTo("2026-10-25T01:00:00Z");
    }

    @Test
    void theSyntheticAutumnDayIsTheSameFromNewToOldAndSortedByStamp() {
        List<String> points = points(v5("consumption_load_curve_autumn_2026-10-25_50_points"));
        LocalDate date = LocalDate.parse("2026-10-25");
        List<Reading> inOrder = curve(date, points);
        List<String> backwards = new ArrayList<>(points);
        Collections.reverse(backwards);
        assertThat(curve(date, backwards)).isEqualTo(inOrder);

        List<String> byStamp = new ArrayList<>(points);
        byStamp.sort(java.util.Comparator.comparing(point -> point.substring(point.indexOf("\"d\""))));
        assertThat(curve(date, byStamp)).isEqualTo(inOrder);
    }

    @Test
    void aMissingFirstValueOfTheSyntheticAutumnHourLeavesTheSecondInWinterTime() {
        List<String> points = new ArrayList<>(points(v5("consumption_load_curve_autumn_2026-10-25_50_points")));
        points.set(3, point(null, "2026-10-25 02:00:00", "PT30M"));
        List<Reading> readings = curve(LocalDate.parse("2026-10-25"), points);
        assertThat(readings).hasSize(49);
        assertThat(readings).extracting(Reading::end).contains(Instant.parse("2026-10-25T01:00:00Z"));
        assertThat(readings).extracting(Reading::end).doesNotContain(Instant.parse("2026-10-25T00:00:00Z"));
    }

    @Test
    void theSyntheticSpringDayHasFortySixHalfHoursWithoutGapOrOverlap() {
        JsonNode day = v5("consumption_load_curve_spring_2026-03-29_46_points");
        LocalDate date = LocalDate.parse("2026-03-29");
        List<Reading> readings = curve(date, points(day));
        assertThat(readings).hasSize(46);
        assertTiles(date, readings);
        assertThat(readings).extracting(Reading::value).containsExactlyElementsOf(values(day));
    }

    @ParameterizedTest
    @CsvSource({"PT5M, 288", "PT10M, 144", "PT15M, 96", "PT30M, 48", "PT60M, 24"})
    void everyStepTilesADayOfItsOwn(String step, int points) {
        LocalDate day = LocalDate.parse("2026-06-01");
        Duration length = Duration.parse(step);
        List<String> day2026 = new ArrayList<>();
        for (int i = 1; i <= points; i++) {
            day2026.add(point(String.valueOf(i), stamp(day.atStartOfDay().plus(length.multipliedBy(i))), step));
        }
        List<Reading> readings = curve(day, day2026);
        assertThat(readings).hasSize(points);
        assertTiles(day, readings);
    }

    @Test
    void stepsMayChangeWithinADayAndPointsMayComeUnsortedAndTwice() {
        List<String> points = List.of(
                point("30", "2026-06-01 02:00:00", "PT30M"),
                point("10", "2026-06-01 00:10:00", "PT10M"),
                point("60", "2026-06-01 01:30:00", "PT60M"),
                point("11", "2026-06-01 00:20:00", "PT10M"),
                point("99", "2026-06-01 00:20:00", "PT10M"),
                point("12", "2026-06-01 00:30:00", "PT10M"));
        List<Reading> readings = curve(LocalDate.parse("2026-06-01"), points);
        assertThat(readings).extracting(Reading::value).containsExactly(10L, 11L, 12L, 60L, 30L);
        assertThat(readings)
                .extracting(Reading::start)
                .containsExactly(
                        local("2026-06-01 00:00:00"),
                        local("2026-06-01 00:10:00"),
                        local("2026-06-01 00:20:00"),
                        local("2026-06-01 00:30:00"),
                        local("2026-06-01 01:30:00"));
    }

    @Test
    void theCapturedTenMinuteExcerptInThe2026ShapeKeepsItsSteps() {
        JsonNode excerpt = v5("consumption_load_curve_PT10M_excerpt_2020-07-13");
        List<Reading> readings = curve(LocalDate.parse("2020-07-13"), points(excerpt));
        assertThat(readings)
                .hasSameSizeAs(values(excerpt))
                .allMatch(reading -> reading.length().toMinutes() == 10);
        assertThat(readings).extracting(Reading::value).containsExactlyElementsOf(values(excerpt));
    }

    @Test
    void whatIsNoValueIsAHole() {
        String points = "{\"d\":\"2026-06-01 00:30:00\",\"p\":\"PT30M\"},"
                + point(null, "2026-06-01 01:00:00", "PT30M") + ","
                + point("null", "2026-06-01 01:30:00", "PT30M") + ","
                + point("", "2026-06-01 02:00:00", "PT30M") + ","
                + point("-12", "2026-06-01 02:30:00", "PT30M") + ","
                + point("n/a", "2026-06-01 03:00:00", "PT30M") + ","
                + point("7", "2026-06-01 03:30:00", "null") + ","
                + "null,{},"
                + "{\"v\":8,\"d\":\"2026-06-01 04:00:00\",\"p\":\"PT30M\",\"new\":{\"field\":[1]}}";
        assertThat(curve(LocalDate.parse("2026-06-01"), List.of(points)))
                .containsExactly(new Reading(local("2026-06-01 03:30:00"), Duration.ofMinutes(30), 8));
    }

    @Test
    void daysThatWereNotAskedForAreDropped() {
        JsonNode capture = Fixtures.tree("2026/consommation_quotidienne_3_days_2026-04-01.json");
        stub.on(API + "consommation_quotidienne", StubEnedis.json(200, capture.toString()));
        FetchRequest secondDay =
                request(Measure.DAILY_CONSUMPTION, "11111111111111", DateRange.of(LocalDate.parse("2026-04-02")));
        assertThat(source.fetch(secondDay)).extracting(FetchedDay::day).containsExactly(LocalDate.parse("2026-04-02"));
    }

    @Test
    void dailyEnergyOfADayOfTwentyFiveHoursLastsTwentyFiveHours() {
        stub.on(
                API + "consommation_quotidienne",
                StubEnedis.json(200, answer("CONS", "EA", "Wh", "{\"v\":\"5\",\"d\":\"2026-10-25\"}")));
        assertThat(readings(source.fetch(
                        request(Measure.DAILY_CONSUMPTION, PRM, DateRange.of(LocalDate.parse("2026-10-25"))))))
                .containsExactly(new Reading(local("2026-10-25 00:00:00"), Duration.ofHours(25), 5));
    }

    @Test
    void aPeakInTheDoubledAutumnHourIsTakenAsTheFirst() {
        stub.on(
                API + "puissance_conso_max_quotidienne",
                StubEnedis.json(200, answer("CONS", "PMA", "VA", "{\"v\":\"5\",\"d\":\"2026-10-25 02:15:30\"}")));
        assertThat(readings(source.fetch(request(Measure.MAX_POWER, PRM, DateRange.of(LocalDate.parse("2026-10-25"))))))
                .extracting(Reading::start)
                .containsExactly(Instant.parse("2026-10-25T00:15:30Z"));
    }

    @ParameterizedTest
    @CsvSource({"CONS, EA, kWh", "CONS, PA, Wh", "PROD, EA, Wh"})
    void anotherUnitQuantityOrDirectionIsRefusedRatherThanWrong(String direction, String quantity, String unit) {
        assertUnavailable(answer(direction, quantity, unit, "{\"v\":\"5\",\"d\":\"2026-06-01\"}"));
    }

    @Test
    void anAnswerAboutAnotherPointIsRefused() {
        assertUnavailable(
                answer("CONS", "EA", "Wh", "{\"v\":\"5\",\"d\":\"2026-06-01\"}").replace(PRM, "99999999999999"));
    }

    @Test
    void aDateThatCannotBeReadIsRefused() {
        assertUnavailable(answer("CONS", "EA", "Wh", "{\"v\":\"5\",\"d\":\"01/06/2026\"}"));
    }

    private void assertUnavailable(String answer) {
        stub.on(API + "consommation_quotidienne", StubEnedis.json(200, answer));
        FetchRequest request = request(Measure.DAILY_CONSUMPTION, PRM, DateRange.of(LocalDate.parse("2026-06-01")));
        MeterDataException failure = catchThrowableOfType(MeterDataException.class, () -> source.fetch(request));
        assertThat(failure.finding()).isEqualTo(Finding.UNAVAILABLE);
    }

    @Test
    void theOtherDirectionBesideItIsLeftAlone() {
        String both = "{\"grandeur\":["
                + "{\"grandeurMetier\":\"PROD\",\"grandeurPhysique\":\"EA\",\"unite\":\"Wh\",\"points\":[{\"v\":\"9\",\"d\":\"2026-06-01\"}]},"
                + "{\"grandeurMetier\":\"CONS\",\"grandeurPhysique\":\"EA\",\"unite\":\"Wh\",\"points\":[{\"v\":\"5\",\"d\":\"2026-06-01\"}]}]}";
        stub.on(API + "consommation_quotidienne", StubEnedis.json(200, both));
        assertThat(readings(source.fetch(
                        request(Measure.DAILY_CONSUMPTION, PRM, DateRange.of(LocalDate.parse("2026-06-01"))))))
                .extracting(Reading::value)
                .containsExactly(5L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "{\"grandeur\":null}", "{\"grandeur\":[]}", "{\"grandeur\":[null,{\"points\":null}]}"})
    void missingListsAreNoReadings(String body) {
        stub.on(API + "consommation_quotidienne", StubEnedis.json(200, body));
        assertThat(source.fetch(request(Measure.DAILY_CONSUMPTION, PRM, DateRange.of(LocalDate.parse("2026-06-01")))))
                .isEmpty();
    }

    @Test
    void noMeasureIsAnEmptyAnswer() {
        stub.on(API + "consommation_quotidienne", StubEnedis.file(404, "2026/errors/404_swagger_no_measure.json"));
        assertThat(source.fetch(request(Measure.DAILY_CONSUMPTION, PRM, DateRange.of(LocalDate.parse("2026-06-01")))))
                .isEmpty();
    }

    @Test
    void asksInEnedisOwnWordsAndOnBehalfOfTheAccount() {
        stub.on(API + "puissance_conso_max_quotidienne", StubEnedis.json(200, "{}"));
        FetchRequest request = request(
                Measure.MAX_POWER, PRM, DateRange.closed(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-06-30")));
        source.fetch(request);
        assertThat(stub.asked(API + "puissance_conso_max_quotidienne")
                        .getFirst()
                        .query())
                .isEqualTo("pointId=" + PRM
                        + "&dateDebut=2026-06-01&dateFin=2026-07-01&mesuresPas=P1D&grandeurPhysique=PMA");
        assertThat(room.budget.grants.getFirst().family()).isEqualTo("mesure_synchrone_auto");
        assertThat(room.budget.grants.getFirst().account()).isEqualTo(request.account());
        assertThat(source.origin()).isEqualTo(Origin.ENEDIS);
    }

    private static final String PRM = "14000000000001";

    private List<Reading> curve(LocalDate day, List<String> points) {
        stub.on(API + "courbe_de_charge_consommation", StubEnedis.json(200, shape2026(points)));
        return readings(source.fetch(request(Measure.CONSUMPTION_LOAD_CURVE, PRM, DateRange.of(day))));
    }

    private static void assertTiles(LocalDate day, List<Reading> readings) {
        Instant next = Paris.startOf(day);
        for (Reading reading : readings) {
            assertThat(reading.start()).isEqualTo(next);
            next = reading.end();
        }
        assertThat(next).isEqualTo(Paris.startOf(day.plusDays(1)));
    }

    private static String shape2026(List<String> points) {
        return answer("CONS", "PA", "W", String.join(",", points)).replace("\"idPrm\":\"" + PRM + "\",", "");
    }

    private static String answer(String direction, String quantity, String unit, String points) {
        return "{\"idPrm\":\"" + PRM + "\",\"etapeMetier\":\"BRUT\",\"grandeur\":[{\"grandeurMetier\":\"" + direction
                + "\",\"grandeurPhysique\":\"" + quantity + "\",\"unite\":\"" + unit + "\",\"points\":[" + points
                + "]}]}";
    }

    private static String point(String value, String stamp, String step) {
        return "{\"v\":" + (value == null ? "null" : "\"" + value + "\"") + ",\"d\":\"" + stamp + "\",\"p\":\"" + step
                + "\"}";
    }

    private static JsonNode v5(String file) {
        return Fixtures.tree("v5/" + file + ".json").path("meter_reading").path("interval_reading");
    }

    private static List<String> points(JsonNode v5) {
        return StreamSupport.stream(v5.spliterator(), false)
                .map(point -> point(
                        point.path("value").asString(),
                        point.path("date").asString(),
                        point.path("interval_length").asString()))
                .toList();
    }

    private static List<Long> values(JsonNode v5) {
        return StreamSupport.stream(v5.spliterator(), false)
                .map(point -> Long.valueOf(point.path("value").asString()))
                .toList();
    }

    private static String stamp(LocalDateTime time) {
        return time.toLocalDate() + " " + java.time.format.DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    }

    private static Instant local(String stamp) {
        return LocalDateTime.parse(stamp.replace(' ', 'T')).atZone(Paris.ZONE).toInstant();
    }

    private static List<Reading> readings(List<FetchedDay> days) {
        return days.stream().flatMap(day -> day.readings().stream()).toList();
    }

    private static DateRange range(JsonNode capture) {
        JsonNode period = capture.path("periode");
        return new DateRange(
                LocalDate.parse(period.path("dateDebut").asString()),
                LocalDate.parse(period.path("dateFin").asString()));
    }

    private static FetchRequest request(Measure measure, JsonNode capture) {
        return request(measure, capture.path("idPrm").asString(), range(capture));
    }

    private static FetchRequest request(Measure measure, String prm, DateRange days) {
        return new FetchRequest(AccountId.random(), new UsagePointId(prm), measure, days, Urgency.INTERACTIVE);
    }
}
