package fr.myelectricaldata.quota;

import static fr.myelectricaldata.quota.QuotaKind.CACHED;
import static fr.myelectricaldata.quota.QuotaKind.UPSTREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.account.AccountDeleted;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.role.Rights;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.testing.BareStores;
import fr.myelectricaldata.testing.Crowd;
import fr.myelectricaldata.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.redis.core.StringRedisTemplate;

/** One contract for the daily quotas, wherever the counters stand. */
class QuotaServiceTest {
    private static UsageHistory historyIn(BareStores.Database database) {
        return new UsageHistory(database.client(), database.template(), database.transaction());
    }

    private static RouteHistory routesIn(BareStores.Database database) {
        return new RouteHistory(database.client(), database.template(), database.transaction());
    }

    @Nested
    class OnSqlite extends Contract {
        OnSqlite() {
            super(historyIn(BareStores.sqlite()), routesIn(BareStores.sqlite()));
        }

        @Override
        QuotaStore newStore() {
            return new EmbeddedQuotaStore(history, clock);
        }
    }

    @Nested
    class OnPostgres extends Contract {
        OnPostgres() {
            super(historyIn(BareStores.postgres()), routesIn(BareStores.postgres()));
        }

        @Override
        QuotaStore newStore() {
            return new EmbeddedQuotaStore(history, clock);
        }
    }

    @Nested
    class OnRedis extends Contract {
        OnRedis() {
            super(historyIn(BareStores.postgres()), routesIn(BareStores.postgres()));
        }

        @Override
        QuotaStore newStore() {
            return new FallbackQuotaStore(new RedisQuotaStore(BareStores.redis(), history), history);
        }

        @ParameterizedTest
        @EnumSource
        void countsBothKindsForAllProcesses(QuotaKind kind) {
            QuotaService one = process(newStore());
            QuotaService other = process(newStore());

            assertThat(Crowd.letIn(50, caller -> charges(caller % 2 == 0 ? one : other, kind)))
                    .isEqualTo(settings.limitOf(kind));
        }

        @Test
        void remembersTheDayWhenRedisLosesItsMemory() {
            QuotaStore store = newStore();
            QuotaService quotas = process(store);
            charges(quotas, UPSTREAM);
            charges(quotas, CACHED);
            store.flush();

            BareStores.redis().delete("med:quota:" + account + ":" + Paris.today(clock));
            charges(quotas, UPSTREAM);

            assertThat(quotas.usage(account)).isEqualTo(usage(2, 1));
        }

        @Test
        void keepsNoCounterInRedisForEver() {
            charges(process(newStore()), UPSTREAM);

            assertThat(BareStores.redis().getExpire("med:quota:" + account + ":" + Paris.today(clock)))
                    .isBetween(1L, Duration.ofDays(3).toSeconds());
        }

        @Test
        void countsInTheDatabaseWhileRedisIsAway() {
            StringRedisTemplate nowhere = new StringRedisTemplate(BareStores.redisAt(1));
            QuotaStore store = new FallbackQuotaStore(new RedisQuotaStore(nowhere, history), history);
            QuotaService quotas = process(store);

            assertThat(Crowd.letIn(40, caller -> charges(quotas, CACHED))).isEqualTo(settings.cachedLimit());
            quotas.giveBack(unit(CACHED));
            store.flush();
            assertThat(quotas.usage(account)).isEqualTo(usage(0, settings.cachedLimit() - 1));

            quotas.reset(account);
            assertThat(quotas.usage(account)).isEqualTo(usage(0, 0));
        }
    }

    abstract static class Contract {
        final QuotaSettings settings = new QuotaSettings(7, 20);
        final MovableClock clock = MovableClock.at("2026-03-10T10:00:00Z");
        final AccountId account = AccountId.random();
        final UsageHistory history;
        final RouteHistory routeHistory;
        final RouteCounters counters;
        volatile String route = "/api/enedis/power/{pdl}";
        private final Map<AccountId, Rights> roles = new ConcurrentHashMap<>();
        private final List<Object> told = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger roleLookUps = new AtomicInteger();

        Contract(UsageHistory history, RouteHistory routeHistory) {
            this.history = history;
            this.routeHistory = routeHistory;
            this.counters = new RouteCounters(routeHistory, () -> route);
        }

        /** A store of a newly started process. */
        abstract QuotaStore newStore();

        QuotaService process(QuotaStore store) {
            AccountRights lookUp = asked -> {
                roleLookUps.incrementAndGet();
                return roles.getOrDefault(asked, Rights.VISITOR);
            };
            return new DailyQuotas(store, settings, lookUp, counters, told::add, clock);
        }

        boolean charges(QuotaService quotas, QuotaKind kind) {
            try {
                quotas.charge(account, kind);
                return true;
            } catch (QuotaExceededException refused) {
                return false;
            }
        }

        QuotaReceipt unit(QuotaKind kind) {
            return new QuotaReceipt(account, kind, Paris.today(clock), route);
        }

        QuotaHistory historyOf(QuotaStore store) {
            return new StoredQuotaHistory(history, routeHistory, counters, store, clock);
        }

        @ParameterizedTest
        @EnumSource
        void tellsWhatIsLeftWithoutAskingAgain(QuotaKind kind) {
            QuotaService quotas = process(newStore());
            int limit = settings.limitOf(kind);
            Instant midnight = Paris.startOf(Paris.today(clock).plusDays(1));

            for (int call = 0; call <= limit; call++) {
                charges(quotas, kind);
            }

            assertThat(told.stream().filter(QuotaReached.class::isInstance))
                    .as("the one refusal")
                    .containsExactly(new QuotaReached(account, kind, Paris.today(clock)));
            assertThat(told.stream().filter(UnitsLeft.class::isInstance))
                    .hasSize(limit + 1)
                    .startsWith(
                            new UnitsLeft(kind, limit, limit - 1, midnight),
                            new UnitsLeft(kind, limit, limit - 2, midnight))
                    .endsWith(new UnitsLeft(kind, limit, 0, midnight), new UnitsLeft(kind, limit, 0, midnight));
        }

        @Test
        void tellsNobodyOfALimitThatDoesNotHoldForThem() {
            roles.put(account, Rights.ADMIN);
            QuotaService quotas = process(newStore());

            for (int call = 0; call < settings.upstreamLimit() + 3; call++) {
                charges(quotas, QuotaKind.UPSTREAM);
            }

            assertThat(told).hasSize(settings.upstreamLimit());
        }

        @Test
        void countsOfManyAccountsComeTogetherAsEachWouldComeAlone() {
            QuotaService quotas = process(newStore());
            AccountId idle = AccountId.random();
            AccountId other = AccountId.random();
            charges(quotas, UPSTREAM);
            charges(quotas, CACHED);
            charges(quotas, CACHED);
            quotas.charge(other, CACHED);

            assertThat(quotas.usages(Set.of(account, idle, other)))
                    .isEqualTo(Map.of(account, usage(1, 2), idle, usage(0, 0), other, usage(0, 1)));
            assertThat(quotas.usages(Set.of())).isEmpty();
        }

        QuotaUsage usage(int upstream, int cached) {
            return new QuotaUsage(Paris.today(clock), upstream, 7, cached, 20);
        }

        @ParameterizedTest
        @EnumSource
        void letsExactlyTheLimitThroughHoweverManyAskAtOnce(QuotaKind kind) {
            QuotaService quotas = process(newStore());

            assertThat(Crowd.letIn(50, caller -> charges(quotas, kind))).isEqualTo(settings.limitOf(kind));
            assertThat(quotas.usage(account))
                    .isEqualTo(
                            kind == UPSTREAM ? usage(settings.upstreamLimit(), 0) : usage(0, settings.cachedLimit()));
        }

        @Test
        void countsScarceUnitsForAllProcesses() {
            QuotaService one = process(newStore());
            QuotaService other = process(newStore());

            assertThat(Crowd.letIn(50, caller -> charges(caller % 2 == 0 ? one : other, UPSTREAM)))
                    .isEqualTo(7);
        }

        @Test
        void startsFromNothing() {
            assertThat(process(newStore()).usage(account)).isEqualTo(usage(0, 0));
        }

        @Test
        void saysWhatWasUsedAndWhenItComesBack() {
            QuotaService quotas = process(newStore());
            Crowd.letIn(7, caller -> charges(quotas, UPSTREAM));

            assertThatThrownBy(() -> quotas.charge(account, UPSTREAM))
                    .isInstanceOfSatisfying(QuotaExceededException.class, refusal -> {
                        assertThat(refusal.arguments()).containsExactly(7, 7, 0);
                        assertThat(refusal.quota()).isEqualTo(UPSTREAM);
                        assertThat(refusal.retryAt()).isEqualTo(Optional.of(Instant.parse("2026-03-10T23:00:00Z")));
                    });
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void countsButNeverRefusesAdminsAndTheDemoAccount(boolean demo) {
            roles.put(account, demo ? Rights.DEMO : Rights.ADMIN);
            QuotaService quotas = process(newStore());

            for (int call = 0; call < 9; call++) {
                quotas.charge(account, UPSTREAM);
            }

            assertThat(quotas.usage(account)).isEqualTo(usage(9, 0));
            assertThat(quotas.affords(account, UPSTREAM)).isTrue();
        }

        @Test
        void affordsWhatAChargeWouldTake() {
            QuotaService quotas = process(newStore());
            while (quotas.affords(account, UPSTREAM)) {
                assertThat(charges(quotas, UPSTREAM)).isTrue();
            }
            assertThat(charges(quotas, UPSTREAM)).isFalse();
            assertThat(quotas.usage(account)).isEqualTo(usage(settings.upstreamLimit(), 0));
            assertThat(quotas.affords(account, CACHED)).isTrue();
        }

        @Test
        void looksTheRoleUpOnlyWhenAChargeWouldBeRefused() {
            QuotaService quotas = process(newStore());

            Crowd.letIn(7, caller -> charges(quotas, UPSTREAM));
            assertThat(roleLookUps).hasValue(0);

            charges(quotas, UPSTREAM);
            assertThat(roleLookUps).hasValue(1);
        }

        @ParameterizedTest
        @EnumSource
        void takesAUnitBackOfWhatWasUsed(QuotaKind kind) {
            QuotaService quotas = process(newStore());
            Crowd.letIn(50, caller -> charges(quotas, kind));

            quotas.giveBack(unit(kind));

            assertThat(charges(quotas, kind)).isTrue();
            assertThat(charges(quotas, kind)).isFalse();
        }

        @ParameterizedTest
        @EnumSource
        void neverTakesBackMoreThanWasUsed(QuotaKind kind) {
            QuotaService quotas = process(newStore());

            quotas.giveBack(unit(kind));
            charges(quotas, kind);
            quotas.giveBack(unit(kind));
            quotas.giveBack(unit(kind));

            assertThat(quotas.usage(account)).isEqualTo(usage(0, 0));
        }

        @ParameterizedTest
        @EnumSource
        void takesAUnitOfYesterdayBackFromYesterdayOnly(QuotaKind kind) {
            QuotaStore store = newStore();
            QuotaService quotas = process(store);
            LocalDate yesterday = Paris.today(clock);
            QuotaReceipt receipt = quotas.charge(account, kind);
            clock.moveTo(Paris.startOf(yesterday.plusDays(1)));
            charges(quotas, kind);

            quotas.giveBack(receipt);

            assertThat(store.counts(account, yesterday)).isEqualTo(Counts.NONE);
            assertThat(store.counts(account, yesterday.plusDays(1)).of(kind)).isEqualTo(1);
        }

        @Test
        void beginsANewDayAtParisMidnight() {
            QuotaService quotas = process(newStore());
            clock.moveTo(Instant.parse("2026-03-10T22:59:59.999Z"));
            charges(quotas, UPSTREAM);
            assertThat(quotas.usage(account)).isEqualTo(usage(1, 0));

            clock.moveTo(Instant.parse("2026-03-10T23:00:00Z"));

            assertThat(quotas.usage(account)).isEqualTo(new QuotaUsage(LocalDate.of(2026, 3, 11), 0, 7, 0, 20));
        }

        @Test
        void countsTheLongAutumnDayAsOne() {
            QuotaService quotas = process(newStore());
            clock.moveTo(Instant.parse("2026-10-24T22:00:00Z"));
            charges(quotas, UPSTREAM);
            clock.moveTo(Instant.parse("2026-10-25T22:59:59Z"));
            charges(quotas, UPSTREAM);
            assertThat(quotas.usage(account)).isEqualTo(new QuotaUsage(LocalDate.of(2026, 10, 25), 2, 7, 0, 20));

            clock.moveTo(Instant.parse("2026-10-25T23:00:00Z"));

            assertThat(quotas.usage(account).upstream()).isZero();
        }

        @Test
        void startsAgainAfterAReset() {
            QuotaStore store = newStore();
            QuotaService quotas = process(store);
            Crowd.letIn(50, caller -> charges(quotas, UPSTREAM));
            Crowd.letIn(50, caller -> charges(quotas, CACHED));

            quotas.reset(account);

            assertThat(quotas.usage(account)).isEqualTo(usage(0, 0));
            assertThat(charges(quotas, UPSTREAM)).isTrue();
            assertThat(charges(quotas, CACHED)).isTrue();
            store.flush();
            assertThat(history.counts(account, Paris.today(clock))).isEqualTo(new Counts(1, 1));
        }

        @Test
        void keepsTheHistoryOfEveryDay() {
            QuotaStore store = newStore();
            QuotaService quotas = process(store);
            LocalDate day = Paris.today(clock);
            Crowd.letIn(3, caller -> charges(quotas, UPSTREAM));
            Crowd.letIn(5, caller -> charges(quotas, CACHED));
            clock.advance(Duration.ofDays(1));
            charges(quotas, CACHED);
            store.flush();
            store.flush();

            assertThat(history.counts(account, day)).isEqualTo(new Counts(3, 5));
            assertThat(history.counts(account, day.plusDays(1))).isEqualTo(new Counts(0, 1));
            assertThat(store.counts(account, day)).isEqualTo(new Counts(3, 5));
        }

        @Test
        void goesOnWhereItStoppedAfterARestart() {
            QuotaStore store = newStore();
            QuotaService quotas = process(store);
            Crowd.letIn(3, caller -> charges(quotas, UPSTREAM));
            Crowd.letIn(5, caller -> charges(quotas, CACHED));
            QuotaFlusher flusher = new QuotaFlusher(store, counters, Duration.ofHours(1));
            flusher.start();
            flusher.stop();

            QuotaService restarted = process(newStore());

            assertThat(restarted.usage(account)).isEqualTo(usage(3, 5));
            charges(restarted, CACHED);
            assertThat(restarted.usage(account)).isEqualTo(usage(3, 6));
        }

        @Test
        void forgetsADeletedAccountForGood() {
            QuotaStore store = newStore();
            QuotaService quotas = process(store);
            charges(quotas, UPSTREAM);
            charges(quotas, CACHED);
            QuotaForgetter forgetter = new QuotaForgetter(history, routeHistory, counters, store, clock);

            forgetter.deleteRows(new AccountDeleted(account));
            forgetter.forget(new AccountDeleted(account));
            store.flush();

            assertThat(quotas.usage(account)).isEqualTo(usage(0, 0));
            assertThat(history.counts(account, Paris.today(clock))).isEqualTo(Counts.NONE);
        }

        @Test
        void showsEachDayRouteByRouteWithWhatWasRefusedAndWithoutWhatCameBack() {
            QuotaStore store = newStore();
            QuotaService quotas = process(store);
            LocalDate day = Paris.today(clock);
            Crowd.letIn(9, caller -> charges(quotas, UPSTREAM));
            route = "/daily_consumption/{pdl}";
            charges(quotas, CACHED);
            QuotaReceipt failed = quotas.charge(account, CACHED);
            quotas.giveBack(failed);
            store.flush();
            clock.advance(Duration.ofDays(2));
            charges(quotas, UPSTREAM);

            assertThat(historyOf(store).of(account, DateRange.closed(day.minusDays(1), day.plusDays(2))))
                    .containsExactly(
                            new QuotaHistory.Day(day.minusDays(1), 0, 0, List.of()),
                            new QuotaHistory.Day(
                                    day,
                                    7,
                                    1,
                                    List.of(
                                            new QuotaHistory.Route("/api/enedis/power/{pdl}", 7, 0, 2),
                                            new QuotaHistory.Route("/daily_consumption/{pdl}", 0, 1, 0))),
                            new QuotaHistory.Day(day.plusDays(1), 0, 0, List.of()),
                            new QuotaHistory.Day(
                                    day.plusDays(2),
                                    1,
                                    0,
                                    List.of(new QuotaHistory.Route("/daily_consumption/{pdl}", 1, 0, 0))));
        }

        @Test
        void addsTheRoutesOfAllProcesses() {
            QuotaStore store = newStore();
            RouteCounters elsewhere = new RouteCounters(routeHistory, () -> route);
            QuotaService one = process(store);
            QuotaService other = new DailyQuotas(store, settings, asked -> Rights.VISITOR, elsewhere, told::add, clock);
            charges(one, UPSTREAM);
            charges(other, UPSTREAM);
            charges(other, UPSTREAM);
            elsewhere.flush();

            assertThat(historyOf(store).of(account, DateRange.of(Paris.today(clock))))
                    .flatExtracting(QuotaHistory.Day::routes)
                    .containsExactly(new QuotaHistory.Route(route, 3, 0, 0));
        }

        @Test
        void writesNoRouteOfAnAccountThatWasDeletedMeanwhile() {
            QuotaStore store = newStore();
            RouteCounters elsewhere = new RouteCounters(routeHistory, () -> route);
            charges(process(store), UPSTREAM);
            new DailyQuotas(store, settings, asked -> Rights.VISITOR, elsewhere, told::add, clock)
                    .charge(account, CACHED);
            counters.flush();
            QuotaForgetter forgetter = new QuotaForgetter(history, routeHistory, counters, store, clock);

            forgetter.deleteRows(new AccountDeleted(account));
            forgetter.forget(new AccountDeleted(account));
            elsewhere.flush();

            assertThat(routeHistory.of(account, DateRange.of(Paris.today(clock))))
                    .isEmpty();
        }

        @Test
        void countsARouteOnceHoweverManyFlushAtOnce() {
            QuotaStore store = newStore();
            QuotaService quotas = process(store);

            Crowd.letIn(200, caller -> {
                charges(quotas, caller % 2 == 0 ? UPSTREAM : CACHED);
                counters.flush();
                return true;
            });

            assertThat(historyOf(store).of(account, DateRange.of(Paris.today(clock))))
                    .flatExtracting(QuotaHistory.Day::routes)
                    .containsExactly(new QuotaHistory.Route(route, 7, 20, 100 - 7 + 100 - 20));
        }

        @Test
        void forgetsUsageThatNoChartShowsAnyMore() {
            QuotaStore store = newStore();
            QuotaService quotas = process(store);
            LocalDate old = Paris.today(clock);
            charges(quotas, UPSTREAM);
            counters.flush();
            clock.advance(Duration.ofDays(1));
            charges(quotas, UPSTREAM);
            counters.flush();

            UsageRetention.forget(history, routeHistory, old.plusDays(1));

            assertThat(history.counts(account, old)).isEqualTo(Counts.NONE);
            assertThat(routeHistory.of(account, DateRange.closed(old, old.plusDays(1))))
                    .extracting(RouteHistory.Line::day)
                    .containsExactly(old.plusDays(1));
        }
    }
}
