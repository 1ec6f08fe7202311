package fr.myelectricaldata.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.Contract;
import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.UsagePointNotFoundException;
import fr.myelectricaldata.meter.documents.ContractDocument;
import fr.myelectricaldata.meter.documents.PointAddress;
import fr.myelectricaldata.metering.FetchRequest;
import fr.myelectricaldata.metering.FetchedDay;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.testing.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoDataSourceTest {
    private static final UsagePointId HOUSE = new UsagePointId("00000000000101");
    private static final UsagePointId SOLAR = new UsagePointId("00000000000102");
    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25);

    private final DemoPoints points = new DemoPoints(new DemoSettings(5));
    private final DemoDataSource source = new DemoDataSource(points, MovableClock.at("2026-11-23T10:00:00Z"));
    private final DemoDocumentSource documents = new DemoDocumentSource(points);

    private List<FetchedDay> fetch(UsagePointId point, Measure measure, DateRange days) {
        return source.fetch(
                new FetchRequest(AccountId.random(), point, measure, days, FetchRequest.Urgency.INTERACTIVE));
    }

    @Test
    void givesTheWholeDayOfTheClockChangeAndAnIndexThatAgrees() {
        List<Reading> curve = fetch(HOUSE, Measure.CONSUMPTION_LOAD_CURVE, DateRange.of(AUTUMN))
                .getFirst()
                .readings();
        Reading index = fetch(HOUSE, Measure.DAILY_CONSUMPTION, DateRange.of(AUTUMN))
                .getFirst()
                .readings()
                .getFirst();

        assertThat(curve).hasSize(50);
        assertThat(curve.getFirst().start()).isEqualTo(Paris.startOf(AUTUMN));
        assertThat(curve.getLast().end()).isEqualTo(Paris.startOf(AUTUMN.plusDays(1)));
        assertThat(index.length()).isEqualTo(Duration.ofHours(25));
        assertThat(index.value())
                .isEqualTo(curve.stream().mapToLong(Reading::value).sum() / 2);
    }

    @Test
    void givesNoDayThatIsNotOutYet() {
        DateRange days = new DateRange(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 25));

        assertThat(fetch(HOUSE, Measure.DAILY_CONSUMPTION, days))
                .extracting(FetchedDay::day)
                .containsExactly(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 22));
        assertThat(fetch(HOUSE, Measure.DAILY_CONSUMPTION, DateRange.of(LocalDate.of(2026, 11, 23))))
                .isEmpty();
    }

    @Test
    void aPeakIsAnInstant() {
        assertThat(fetch(HOUSE, Measure.MAX_POWER, DateRange.of(AUTUMN))
                        .getFirst()
                        .readings())
                .singleElement()
                .satisfies(peak -> assertThat(peak.length()).isZero());
    }

    @Test
    void refusesAsEnedisWould() {
        DateRange yesterday = DateRange.of(LocalDate.of(2026, 11, 22));
        assertFinding(Finding.NO_SUCH_DIRECTION, HOUSE, Measure.DAILY_PRODUCTION, yesterday);
        assertFinding(Finding.UNKNOWN_POINT, new UsagePointId("12345678901234"), Measure.MAX_POWER, yesterday);
        assertFinding(
                Finding.BEYOND_HISTORY, HOUSE, Measure.CONSUMPTION_LOAD_CURVE, DateRange.of(LocalDate.of(2024, 11, 7)));
        assertFinding(
                Finding.BEFORE_ACTIVATION, SOLAR, Measure.DAILY_PRODUCTION, DateRange.of(LocalDate.of(2025, 1, 1)));
    }

    private void assertFinding(Finding finding, UsagePointId point, Measure measure, DateRange days) {
        assertThatThrownBy(() -> fetch(point, measure, days))
                .isInstanceOfSatisfying(
                        MeterDataException.class,
                        failure -> assertThat(failure.finding()).isEqualTo(finding));
    }

    @Test
    void theContractIsTheHouseholds() {
        Contract contract = contractOf(SOLAR);

        assertThat(documents.origin()).isEqualTo(Origin.DEMO);
        assertThat(documents.scarce()).isFalse();
        assertThat(contract.segment()).isEqualTo("C5");
        assertThat(contract.subscribedPowerKva()).isEqualTo(9);
        assertThat(contract.production()).isTrue();
        assertThat(contract.productionActivation()).isEqualTo(LocalDate.of(2025, 7, 8));
        assertThat(contract.offPeakHours().slots())
                .contains(new OffPeakHours.Slot(LocalTime.of(11, 54), LocalTime.of(13, 54)));
        assertThat(contractOf(new UsagePointId("00000000000105")).offPeakHours())
                .isNull();
        assertThatThrownBy(() -> contractOf(new UsagePointId("12345678901234")))
                .isInstanceOf(UsagePointNotFoundException.class);
    }

    @Test
    void theAddressIsTheHouseholds() {
        PointAddress address = documents.address(AccountId.random(), SOLAR).orElseThrow();

        assertThat(address.numberStreetName()).isEqualTo("27 allée des Mimosas");
        assertThat(address.postalCode()).isEqualTo("34000");
        assertThat(address.city()).isEqualTo("MONTPELLIER");
    }

    private Contract contractOf(UsagePointId point) {
        AccountId account = AccountId.random();
        return new ContractDocument(
                        documents.situations(account, point),
                        documents.summary(account, point).orElse(null),
                        documents.meter(account, point).orElse(null),
                        null)
                .applyTo(null);
    }
}
