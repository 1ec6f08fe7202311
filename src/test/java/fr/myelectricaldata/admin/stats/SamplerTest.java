package fr.myelectricaldata.admin.stats;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.admin.stats.SampleTable.Span;
import fr.myelectricaldata.metering.CollectionOverview;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import fr.myelectricaldata.metering.UpstreamFailed;
import fr.myelectricaldata.metering.UpstreamStatus;
import fr.myelectricaldata.testing.BareStores;
import fr.myelectricaldata.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hours and days of samples, on both databases. */
class SamplerTest {
    @Nested
    class OnSqlite extends Contract {
        OnSqlite() {
            super(BareStores.sqlite());
        }
    }

    @Nested
    class OnPostgres extends Contract {
        OnPostgres() {
            super(BareStores.postgres());
        }
    }

    abstract static class Contract {
        private static final String DAY = "2026-03-10";

        private final BareStores.Database database;
        private final MovableClock clock = MovableClock.at("2026-03-10T09:01:30Z");
        private final SampleTable table;
        private final Sampler sampler;
        private final String account = AccountId.random().toString();
        private int due = 7;
        private int granted = 40;

        Contract(BareStores.Database database) {
            this.database = database;
            this.table = new SampleTable(database.client(), database.template());
            this.sampler = new Sampler(new Census(database.client()), table, this::overview, clock);
        }

        private CollectionOverview overview() {
            return new CollectionOverview(
                    new CollectionOverview.Daily(10, 30, 900, 1, Duration.ofHours(1), due, null, null),
                    new CollectionOverview.History(2, 55),
                    4,
                    Map.of(),
                    new UpstreamStatus.Snapshot(null, null, Map.of("mesures", granted), 1000));
        }

        @BeforeEach
        @AfterEach
        void nothing() {
            database.client().sql("delete from statistic").update();
            database.client().sql("delete from route_usage").update();
        }

        private void used(String day, String kind, String route, int used, int refused) {
            database.client()
                    .sql("insert into route_usage (account_id, usage_day, route, kind, used, refused)"
                            + " values (?, ?, ?, ?, ?, ?) on conflict (account_id, usage_day, route, kind)"
                            + " do update set used = excluded.used, refused = excluded.refused")
                    .params(account, day, route, kind, used, refused)
                    .update();
        }

        private History history(Stretch stretch) {
            List<Instant> axis = stretch.axis(clock);
            Span span = stretch.byHour() ? Span.HOUR : Span.DAY;
            return new History(
                    stretch,
                    axis,
                    table.between(span, axis.getFirst(), clock.instant()),
                    table.routes(axis.getFirst(), clock.instant()),
                    1000);
        }

        private List<Long> known(Stretch stretch, Statistic statistic, String label) {
            return history(stretch).of(statistic, label).stream()
                    .filter(Objects::nonNull)
                    .toList();
        }

        @Test
        void anHourHoldsWhatWasCalledSinceTheHourBefore() {
            used(DAY, "CACHED", "/pdl", 30, 2);
            sampler.sample();
            clock.advance(Duration.ofHours(1));
            used(DAY, "CACHED", "/pdl", 50, 2);
            sampler.sample();
            assertThat(known(Stretch.DAY, Statistic.CALLS, "CACHED")).containsExactly(30L, 20L);
            assertThat(known(Stretch.DAY, Statistic.REFUSED, "CACHED")).containsExactly(2L, 0L);
            assertThat(known(Stretch.DAY, Statistic.CALLS, "UPSTREAM")).containsExactly(0L, 0L);
        }

        @Test
        void anHourIsSampledOnceHoweverOftenTheTaskRuns() {
            used(DAY, "UPSTREAM", "/pdl", 5, 0);
            sampler.sample();
            clock.advance(Duration.ofMinutes(2));
            sampler.sample();
            assertThat(known(Stretch.DAY, Statistic.CALLS, "UPSTREAM")).containsExactly(5L);
        }

        @Test
        void anHourThatNobodySampledIsAGapAndCountsIntoTheNext() {
            used(DAY, "CACHED", "/pdl", 10, 0);
            sampler.sample();
            clock.advance(Duration.ofHours(2));
            used(DAY, "CACHED", "/pdl", 16, 0);
            sampler.sample();
            List<Long> values = history(Stretch.DAY).of(Statistic.CALLS, "CACHED");
            assertThat(values.subList(21, 24)).containsExactly(10L, null, 6L);
        }

        @Test
        void anErasedAccountTakesNothingBackFromTheHours() {
            used(DAY, "CACHED", "/pdl", 10, 0);
            sampler.sample();
            clock.advance(Duration.ofHours(1));
            used(DAY, "CACHED", "/pdl", 0, 0);
            sampler.sample();
            assertThat(known(Stretch.DAY, Statistic.CALLS, "CACHED")).containsExactly(10L, 0L);
        }

        @Test
        void theLastHourOfADayIsCountedForThatDay() {
            clock.moveTo(Instant.parse("2026-03-10T23:01:30Z"));
            used(DAY, "CACHED", "/pdl", 10, 0);
            used("2026-03-11", "CACHED", "/pdl", 3, 0);
            sampler.sample();
            assertThat(known(Stretch.DAY, Statistic.CALLS, "CACHED")).containsExactly(10L);
        }

        @Test
        void anEndedDayHasItsSumItsMostAndItsLast() {
            used(DAY, "CACHED", "/pdl", 10, 0);
            sampler.sample();
            clock.advance(Duration.ofHours(1));
            used(DAY, "CACHED", "/pdl", 30, 0);
            due = 3;
            granted = 12;
            sampler.sample();
            clock.moveTo(Instant.parse("2026-03-11T00:01:30Z"));
            sampler.sample();
            assertThat(known(Stretch.MONTH, Statistic.CALLS, "CACHED")).containsExactly(30L);
            assertThat(known(Stretch.MONTH, Statistic.DUE, "")).containsExactly(7L);
            assertThat(known(Stretch.MONTH, Statistic.ENEDIS_CALLS, "mesures")).containsExactly(40L);
            assertThat(known(Stretch.MONTH, Statistic.COLLECTED, "")).containsExactly(8L);
            assertThat(known(Stretch.YEAR, Statistic.HISTORY_CALLS, "")).containsExactly(55L);
        }

        @Test
        void daysOfRoutesAreKeptEvenOfBeforeTheFirstSample() {
            used("2026-03-08", "UPSTREAM", "/enedis/power/{pdl}", 4, 0);
            used("2026-03-09", "UPSTREAM", "/enedis/power/{pdl}", 5, 0);
            used("2026-03-09", "CACHED", "/enedis/power/{pdl}", 11, 0);
            used(DAY, "CACHED", "/enedis/power/{pdl}", 99, 0);
            sampler.sample();
            sampler.sample();
            assertThat(history(Stretch.MONTH).routes()).containsExactly(new RouteUse("/enedis/power/{pdl}", 11, 9));
        }

        @Test
        void oldHoursAndDaysAreForgotten() {
            Instant past = Instant.parse("2023-01-01T00:00:00Z");
            table.put(Span.HOUR, List.of(new Sample(past, Statistic.POINTS, "", 1)));
            table.put(Span.DAY, List.of(new Sample(past, Statistic.POINTS, "", 1)));
            sampler.sample();
            assertThat(table.oldest(Span.HOUR, Statistic.POINTS)).contains(Instant.parse("2026-03-10T08:00:00Z"));
            assertThat(table.oldest(Span.DAY, Statistic.POINTS)).isEmpty();
        }

        @Test
        void failuresOfSeveralProcessesAddUp() {
            FailureCounts one = new FailureCounts(table, clock);
            FailureCounts other = new FailureCounts(table, clock);
            one.on(new UpstreamFailed(Finding.UNAVAILABLE));
            one.on(new UpstreamFailed(Finding.UNAVAILABLE));
            other.on(new UpstreamFailed(Finding.UNAVAILABLE));
            one.flush();
            other.flush();
            one.flush();
            clock.advance(Duration.ofHours(1));
            sampler.sample();
            assertThat(known(Stretch.DAY, Statistic.ENEDIS_FAILURES, "UNAVAILABLE"))
                    .containsExactly(3L);
        }

        @Test
        void beforeTheFirstSampleThereIsNothing() {
            assertThat(history(Stretch.YEAR).empty()).isTrue();
            sampler.sample();
            assertThat(history(Stretch.DAY).empty()).isFalse();
        }

        @Test
        void aDayOfTwentyFiveHoursIsOneDay() {
            clock.moveTo(Instant.parse("2026-10-24T22:01:30Z"));
            for (int hour = 0; hour < 26; hour++) {
                used("2026-10-25", "CACHED", "/pdl", hour, 0);
                sampler.sample();
                clock.advance(Duration.ofHours(1));
            }
            assertThat(Stretch.MONTH.axis(clock)).contains(Instant.parse("2026-10-24T22:00:00Z"));
            int at = Stretch.MONTH.axis(clock).indexOf(Instant.parse("2026-10-24T22:00:00Z"));
            assertThat(history(Stretch.MONTH).of(Statistic.CALLS, "CACHED").get(at))
                    .isEqualTo(25L);
        }
    }
}
