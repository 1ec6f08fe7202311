package fr.myelectricaldata.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.account.AccountDeleted;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.InvalidRequestException;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.consent.FakeEnedis;
import fr.myelectricaldata.consent.Numbers;
import fr.myelectricaldata.consent.OtherRooms;
import fr.myelectricaldata.testing.IdleScheduler;
import fr.myelectricaldata.testing.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who holds which point, on both databases. */
class UsagePointServiceTest {

    private static final LocalDate CONSENT_END = LocalDate.of(2029, 11, 23);
    private static final OffPeakHours NOON = OffPeakHours.parse("11:54-14:54").orElseThrow();

    @Nested
    @Import({OtherRooms.class, IdleScheduler.class})
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=embedded", "med.consent.environment=production"})
    class OnSqlite extends Holds {}

    @Nested
    @Import({OtherRooms.class, IdleScheduler.class})
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=shared", "med.consent.environment=production"})
    class OnPostgres extends Holds {}

    abstract static class Holds {

        @Autowired
        UsagePointService points;

        @Autowired
        UsagePointEditor editor;

        @Autowired
        PointSettings settings;

        @Autowired
        OtherRooms.Heard heard;

        @Autowired
        FakeEnedis enedis;

        @Autowired
        MovableClock clock;

        @Autowired
        ApplicationEventPublisher events;

        @Autowired
        PlatformTransactionManager transactions;

        @Autowired
        JdbcClient database;

        final AccountId alice = AccountId.random();
        final AccountId bob = AccountId.random();
        final UsagePointId number = Numbers.point();

        UsagePoint attach(AccountId account) {
            return points.attach(account, number, Origin.ENEDIS, CONSENT_END);
        }

        @Test
        void anAttachedPointIsItsAccountsOwn() {
            UsagePoint point = attach(alice);

            assertThat(point.collectable()).isTrue();
            assertThat(point.consentEnd()).isEqualTo(CONSENT_END);
            assertThat(point.contract()).isNull();
            assertThat(points.get(alice, number)).isEqualTo(point);
            assertThat(points.get(alice, point.id())).isEqualTo(point);
            assertThat(points.find(point.id())).contains(point);
            assertThat(points.activeHolder(number)).contains(point);
            assertThat(points.list(alice)).containsExactly(point);
        }

        @Test
        void foreignAndUnknownPointsAreTheSame() {
            UsagePoint point = attach(alice);

            assertThatThrownBy(() -> points.get(bob, number)).isInstanceOf(UsagePointNotFoundException.class);
            assertThatThrownBy(() -> points.get(bob, point.id())).isInstanceOf(UsagePointNotFoundException.class);
            assertThatThrownBy(() -> points.get(alice, UUID.randomUUID()))
                    .isInstanceOf(UsagePointNotFoundException.class);
            assertThatThrownBy(() -> editor.rename(bob, point.id(), "mine"))
                    .isInstanceOf(UsagePointNotFoundException.class);
            assertThatThrownBy(() -> editor.setActive(bob, point.id(), false))
                    .isInstanceOf(UsagePointNotFoundException.class);
            assertThatThrownBy(() -> editor.delete(bob, point.id())).isInstanceOf(UsagePointNotFoundException.class);
            assertThat(points.list(bob)).isEmpty();
            assertThat(points.list(alice)).containsExactly(point);
        }

        @Test
        void attachingAgainRenews() {
            UsagePoint first = attach(alice);
            clock.advance(Duration.ofDays(1));
            UsagePoint second = points.attach(alice, number, Origin.ENEDIS, CONSENT_END.plusYears(3));

            assertThat(second.id()).isEqualTo(first.id());
            assertThat(second.consentEnd()).isEqualTo(CONSENT_END.plusYears(3));
            assertThat(second.attachedAt()).isEqualTo(first.attachedAt());
            assertThat(points.list(alice)).hasSize(1);
            assertThat(heard.attached.stream()
                            .filter(event -> event.point().id().equals(first.id()))
                            .map(UsagePointAttached::renewed))
                    .containsExactly(false, true);
        }

        @Test
        void listenersHearOfItAfterTheCommit() {
            heard.heardInTransaction = false;
            UsagePoint point = attach(alice);

            assertThat(heard.attached).contains(new UsagePointAttached(point, false));
            assertThat(heard.heardInTransaction).isFalse();
            assertThatThrownBy(() -> new TransactionTemplate(transactions).execute(status -> attach(alice)))
                    .isInstanceOf(IllegalStateException.class);
        }

        @Test
        void aPointHasOneActiveHolder() {
            attach(alice);

            assertThatThrownBy(() -> attach(bob)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> database.sql(
                                    "insert into usage_point (id, holder, number, origin, active, attached_at)"
                                            + " select 'x', 'y', number, origin, active, attached_at from usage_point"
                                            + " where number = ?")
                            .param(number.value())
                            .update())
                    .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
        }

        @Test
        void ofManyAtOnceOneAccountBecomesTheHolder() throws Exception {
            List<AccountId> winners = new ArrayList<>();
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                CountDownLatch start = new CountDownLatch(1);
                List<Future<UsagePoint>> tries = new ArrayList<>();
                for (int i = 0; i < 16; i++) {
                    AccountId account = i % 2 == 0 ? alice : bob;
                    tries.add(pool.submit(() -> {
                        start.await();
                        try {
                            return attach(account);
                        } catch (IllegalStateException heldByAnother) {
                            return null;
                        }
                    }));
                }
                start.countDown();
                for (Future<UsagePoint> attempt : tries) {
                    UsagePoint won = attempt.get();
                    if (won != null) {
                        winners.add(won.holder());
                    }
                }
            }
            AccountId holder = points.activeHolder(number).orElseThrow().holder();
            assertThat(winners).hasSize(8).containsOnly(holder);
            assertThat(points.list(holder.equals(alice) ? bob : alice)).isEmpty();
        }

        @Test
        void aReleasedPointStaysReadableAndFreesItsNumber() {
            UsagePoint alices = attach(alice);
            points.release(alices.id(), ConsentLost.Reason.OTHER_HOLDER);
            UsagePoint bobs = attach(bob);

            UsagePoint former = points.get(alice, number);
            assertThat(former.id()).isEqualTo(alices.id());
            assertThat(former.heldUntil()).isEqualTo(clock.instant());
            assertThat(former.collectable()).isFalse();
            assertThat(editor.losses(alice)).containsEntry(former.id(), ConsentLost.Reason.OTHER_HOLDER);
            assertThat(points.activeHolder(number)).contains(bobs);
            assertThat(bobs.id()).isNotEqualTo(alices.id());
            assertThatThrownBy(() -> attach(alice)).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void whoComesBackFindsTheOldHistory() {
            UsagePoint before = attach(alice);
            editor.setActive(alice, before.id(), false);
            events.publishEvent(new ConsentLost(before, ConsentLost.Reason.REVOKED));
            assertThat(points.activeHolder(number)).isEmpty();
            assertThat(editor.losses(alice)).containsEntry(before.id(), ConsentLost.Reason.REVOKED);

            UsagePoint after = attach(alice);

            assertThat(after.id()).isEqualTo(before.id());
            assertThat(after.collectable()).isTrue();
            assertThat(editor.losses(alice)).isEmpty();
        }

        @Test
        void aContractIsReadAtItsSourceAndKept() {
            UsagePoint point = attach(alice);
            enedis.knows(number, FakeEnedis.contract());

            UsagePoint refreshed = points.refreshContract(point.id());

            assertThat(refreshed.contract()).isEqualTo(FakeEnedis.contract());
            assertThat(points.get(alice, number)).isEqualTo(refreshed);
        }

        @Test
        void anEmptyContractIsAContractToo() {
            UsagePoint point = attach(alice);
            enedis.knows(number, new Contract(null, null, null, null, null, null, false, false));

            points.refreshContract(point.id());

            assertThat(points.get(alice, number).contract())
                    .as("a point of which nothing is said withdraws")
                    .isEqualTo(new Contract(null, null, null, null, null, null, true, false));
        }

        @Test
        void offPeakHoursAreEnedissUntilTheOwnerSaysMore() {
            UsagePoint point = attach(alice);
            assertThat(point.offPeak()).isEqualTo(OffPeakCalendar.UNKNOWN);
            enedis.knows(number, FakeEnedis.contract());
            OffPeakHours told = Objects.requireNonNull(FakeEnedis.contract().offPeakHours());
            assertThat(points.refreshContract(point.id()).offPeak()).isEqualTo(OffPeakCalendar.enedis(told));

            OffPeakCalendar own = seasons(told);
            assertThat(settings.setOffPeak(alice, point.id(), own).offPeak()).isEqualTo(own);
            points.refreshContract(point.id());
            assertThat(points.get(alice, number).offPeak()).isEqualTo(own);

            assertThat(settings.setOffPeak(alice, point.id(), null).offPeak()).isEqualTo(OffPeakCalendar.enedis(told));
        }

        @Test
        void theContractTellsTheHoursOfToday() {
            UsagePoint point = attach(alice);
            enedis.knows(number, FakeEnedis.contract());
            points.refreshContract(point.id());
            OffPeakHours told = Objects.requireNonNull(FakeEnedis.contract().offPeakHours());
            LocalDate change = Paris.today(clock).plusDays(1);
            settings.setOffPeak(
                    alice,
                    point.id(),
                    OffPeakCalendar.enedis(told)
                            .with(new OffPeakCalendar.Entry(change, OffPeakCalendar.Season.ALL, NOON)));

            assertThat(presentHours()).isEqualTo(told);
            clock.advance(Duration.ofDays(1));
            assertThat(presentHours()).isEqualTo(NOON);
        }

        @Test
        void hoursForAllTimeLeaveACalendarAloneWhenTheyHoldTodayAnyway() {
            UsagePoint point = attach(alice);
            OffPeakCalendar own = seasons(NOON);
            settings.setOffPeak(alice, point.id(), own);
            OffPeakHours present = Objects.requireNonNull(presentHours());

            assertThat(settings.setContract(alice, point.id(), 9, present).offPeak())
                    .isEqualTo(own);
            OffPeakHours other = OffPeakHours.parse("03:00-11:00").orElseThrow();
            assertThat(settings.setContract(alice, point.id(), null, other).offPeak())
                    .isEqualTo(OffPeakCalendar.owner(other));
            assertThat(settings.forgetContract(alice, point.id()).offPeak()).isEqualTo(OffPeakCalendar.UNKNOWN);
        }

        /** A defect of the Python server: clearing all ranges was not kept. */
        @Test
        void noOffPeakRangeAtAllIsReadBackAsNone() {
            UsagePoint point = attach(alice);
            enedis.knows(number, FakeEnedis.contract());
            points.refreshContract(point.id());

            settings.setOffPeak(alice, point.id(), OffPeakCalendar.owner(OffPeakHours.NONE));

            assertThat(points.get(alice, number).offPeak()).isEqualTo(OffPeakCalendar.owner(OffPeakHours.NONE));
            assertThat(presentHours()).isEqualTo(OffPeakHours.NONE);
        }

        @Test
        void hoursThatEarlierVersionsKeptAreTheOwnersForAllTime() {
            UsagePoint point = attach(alice);
            database.sql("update usage_point set own_off_peak_hours = '11:54-14:54' where id = ?")
                    .param(point.id().toString())
                    .update();

            assertThat(points.get(alice, number).offPeak()).isEqualTo(OffPeakCalendar.owner(NOON));
        }

        @Test
        void nobodyElseSetsTheOffPeakHours() {
            UsagePoint point = attach(alice);

            assertThatThrownBy(() -> settings.setOffPeak(bob, point.id(), OffPeakCalendar.owner(NOON)))
                    .isInstanceOf(UsagePointNotFoundException.class);
            assertThat(points.get(alice, number).offPeak()).isEqualTo(OffPeakCalendar.UNKNOWN);
        }

        private @Nullable OffPeakHours presentHours() {
            return Objects.requireNonNull(points.get(alice, number).contract()).offPeakHours();
        }

        private OffPeakCalendar seasons(OffPeakHours before) {
            LocalDate change = Paris.today(clock).minusMonths(2);
            return OffPeakCalendar.owner(before)
                    .with(new OffPeakCalendar.Entry(change, OffPeakCalendar.Season.SUMMER, NOON))
                    .with(new OffPeakCalendar.Entry(change, OffPeakCalendar.Season.WINTER, OffPeakHours.NONE));
        }

        @Test
        void aFailedReadingKeepsTheOldContract() {
            UsagePoint point = attach(alice);

            assertThatThrownBy(() -> points.refreshContract(point.id())).isInstanceOf(FakeEnedis.Down.class);
            assertThatThrownBy(() -> points.refreshContract(UUID.randomUUID()))
                    .isInstanceOf(UsagePointNotFoundException.class);
            assertThat(points.get(alice, number).contract()).isNull();
        }

        @Test
        void theNewestComesFirstAndOrderedOnesBeforeIt() {
            UsagePoint old = attach(alice);
            clock.advance(Duration.ofMinutes(1));
            UsagePoint recent = points.attach(alice, Numbers.point(), Origin.ENEDIS, null);
            clock.advance(Duration.ofMinutes(1));
            UsagePoint ordered = points.attach(alice, Numbers.point(), Origin.DEMO, null);
            database.sql("update usage_point set display_order = 1 where id = ?")
                    .param(ordered.id().toString())
                    .update();

            assertThat(points.list(alice))
                    .extracting(UsagePoint::id)
                    .containsExactly(ordered.id(), recent.id(), old.id());
        }

        @Test
        void collectablePointsComePageByPage() {
            List<UUID> mine = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                mine.add(points.attach(alice, Numbers.point(), Origin.ENEDIS, null)
                        .id());
            }
            UsagePoint paused = points.attach(alice, Numbers.point(), Origin.ENEDIS, null);
            editor.setActive(alice, paused.id(), false);
            UsagePoint lost = points.attach(alice, Numbers.point(), Origin.ENEDIS, null);
            points.release(lost.id(), ConsentLost.Reason.NOT_HOLDER);

            List<UUID> seen = new ArrayList<>();
            UUID after = null;
            do {
                List<UsagePoint> page = points.collectable(after, 2);
                page.forEach(point -> seen.add(point.id()));
                after = page.isEmpty() ? null : page.getLast().id();
            } while (after != null);

            assertThat(seen).doesNotHaveDuplicates().containsAll(mine).doesNotContain(paused.id(), lost.id());
        }

        @Test
        void aNameIsTrimmedTakenAwayAndLimited() {
            UsagePoint point = attach(alice);

            assertThat(editor.rename(alice, point.id(), "  Maison ").name()).isEqualTo("Maison");
            assertThat(points.get(alice, number).name()).isEqualTo("Maison");
            assertThat(editor.rename(alice, point.id(), " ").name()).isNull();
            assertThatThrownBy(() -> editor.rename(alice, point.id(), "x".repeat(101)))
                    .isInstanceOf(InvalidRequestException.class);
        }

        @Test
        void aDeletedPointIsGoneAndOthersAreTold() {
            UsagePoint point = attach(alice);

            editor.delete(alice, point.id());

            assertThat(points.find(point.id())).isEmpty();
            assertThat(heard.deleted).contains(new UsagePointDeleted(point));
            assertThat(attach(bob).holder()).isEqualTo(bob);
        }

        @Test
        void aDeletedAccountLeavesNoPoint() {
            UsagePoint gone = attach(alice);
            UsagePoint kept = points.attach(bob, Numbers.point(), Origin.ENEDIS, null);

            new TransactionTemplate(transactions)
                    .executeWithoutResult(status -> events.publishEvent(new AccountDeleted(alice)));

            assertThat(points.list(alice)).isEmpty();
            assertThat(points.list(bob)).containsExactly(kept);
            assertThat(heard.deleted.stream()
                            .map(event -> event.point().id())
                            .filter(id -> Objects.equals(id, gone.id())))
                    .hasSize(1);
        }
    }
}
