package fr.myelectricaldata.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.account.AccountDeleted;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditEntry;
import fr.myelectricaldata.admin.audit.AuditFilter;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.consent.ConsentOutcome.AwaitingOperator;
import fr.myelectricaldata.consent.ConsentOutcome.Granted;
import fr.myelectricaldata.consent.ConsentOutcome.HeldByAnother;
import fr.myelectricaldata.consent.ConsentOutcome.Invalid;
import fr.myelectricaldata.consent.ConsentOutcome.NotYetListed;
import fr.myelectricaldata.consent.ConsentOutcome.Refused;
import fr.myelectricaldata.meter.ConsentLost;
import fr.myelectricaldata.meter.ConsentRequiredException;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.PointClaims;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointEditor;
import fr.myelectricaldata.meter.UsagePointHeldException;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.testing.IdleScheduler;
import fr.myelectricaldata.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** "Who holds a point" of the architecture, with production's rule about dates, on both databases. */
class ConsentServiceTest {

    @Nested
    @Import({OtherRooms.class, IdleScheduler.class})
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=embedded", "med.consent.environment=production"})
    class OnSqlite extends Converses {}

    @Nested
    @Import({OtherRooms.class, IdleScheduler.class})
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=shared", "med.consent.environment=production"})
    class OnPostgres extends Converses {}

    abstract static class Converses {

        static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

        @Autowired
        AuditLog audit;

        @Autowired
        ConsentService consents;

        @Autowired
        ConsentWatch watch;

        @Autowired
        ConsentDecisions decisions;

        @Autowired
        ConsentRetries retries;

        @Autowired
        UsagePointService points;

        @Autowired
        UsagePointEditor editor;

        @Autowired
        PointClaims claims;

        @Autowired
        FakeEnedis enedis;

        @Autowired
        MovableClock clock;

        @Autowired
        ApplicationEventPublisher events;

        @Autowired
        JdbcClient database;

        @Autowired
        Authorisations authorisations;

        @Autowired
        AccountService accounts;

        AccountPrincipal operator;

        final AccountId alice = AccountId.random();
        final AccountId bob = AccountId.random();
        final UsagePointId number = Numbers.point();
        final long autorisation = Numbers.autorisation();

        @BeforeEach
        void oneMorning() {
            clock.moveTo(Instant.parse("2026-11-23T10:00:00Z"));
            database.sql("delete from consent_pending").update();
            operator = operator();
        }

        /** A real account: the guard believes nobody's word. */
        AccountPrincipal operator() {
            EmailAddress email = new EmailAddress("operator@example.org");
            AccountId id = accounts.find(email)
                    .orElseGet(() -> accounts.signUp(email, new NewPassword("Un-mot-de-passe-1"))
                            .account())
                    .id();
            database.sql("update account set role_id = 'admin' where id = ?")
                    .param(id.toString())
                    .update();
            return AccountPrincipal.of(accounts.get(id));
        }

        String begin(AccountId account) {
            String query = consents.begin(account).getQuery();
            return query.substring(query.indexOf("state=") + 6);
        }

        ConsentOutcome complete(AccountId account, String state, Object id) {
            return consents.complete(account, new ConsentCallback(state, String.valueOf(id), null, null));
        }

        /** A whole conversation. */
        ConsentOutcome consent(AccountId account, Object id) {
            return complete(account, begin(account), id);
        }

        List<ConsentAlert.Reason> alertsAbout(AccountId account) {
            return watch.alerts(1000).stream()
                    .filter(alert -> alert.account().equals(account))
                    .map(ConsentAlert::reason)
                    .toList();
        }

        List<ConsentRequest> requestsOf(AccountId account) {
            return watch.requests(1000).stream()
                    .filter(request -> request.account().equals(account))
                    .toList();
        }

        @Test
        void aFreshConsentBringsThePointAndItsContract() {
            enedis.lists(autorisation, number, TODAY);
            enedis.knows(number, FakeEnedis.contract());

            Granted granted = (Granted) consent(alice, autorisation);

            assertThat(granted.renewed()).isZero();
            assertThat(granted.attached()).singleElement().satisfies(point -> {
                assertThat(point.number()).isEqualTo(number);
                assertThat(point.holder()).isEqualTo(alice);
                assertThat(point.origin()).isEqualTo(Origin.ENEDIS);
                assertThat(point.consentEnd()).isEqualTo(TODAY.plusYears(3));
                assertThat(point.contract()).isEqualTo(FakeEnedis.contract());
            });
        }

        @Test
        void anUnreadableContractUndoesNothing() {
            enedis.lists(autorisation, number, TODAY);

            Granted granted = (Granted) consent(alice, autorisation);

            assertThat(granted.attached().getFirst().contract()).isNull();
            assertThat(points.get(alice, number).collectable()).isTrue();
        }

        @Test
        void aPointWithSeveralServicesIsOnePointUntilTheLatestEnd() {
            UsagePointId other = Numbers.point();
            enedis.lists(
                    autorisation,
                    new ConsentAuthority.Service(number, TODAY, TODAY.plusYears(1), true, true, false),
                    new ConsentAuthority.Service(number, TODAY, TODAY.plusYears(2), true, true, false),
                    new ConsentAuthority.Service(number, TODAY, null, true, false, true),
                    FakeEnedis.service(other, TODAY, false));

            Granted granted = (Granted) consent(alice, autorisation);

            assertThat(granted.attached())
                    .singleElement()
                    .satisfies(point -> assertThat(point.consentEnd()).isEqualTo(TODAY.plusYears(2)));
            assertThat(points.activeHolder(other)).isEmpty();
        }

        @Test
        void theSameAccountRenewsAndAddsPointsByTheSameAuthorisation() {
            UsagePointId second = Numbers.point();
            enedis.lists(autorisation, number, TODAY);
            consent(alice, autorisation);
            clock.advance(Duration.ofDays(400));
            LocalDate later = TODAY.plusDays(400);
            enedis.lists(
                    autorisation, FakeEnedis.service(number, TODAY, true), FakeEnedis.service(second, later, true));

            Granted granted = (Granted) consent(alice, autorisation);

            assertThat(granted.renewed()).isEqualTo(1);
            assertThat(granted.attached()).extracting(UsagePoint::number).containsExactly(number, second);
            assertThat(ConsentCode.of(granted)).isEqualTo(ConsentCode.GRANTED);
            assertThat(ConsentCode.of(consent(alice, autorisation))).isEqualTo(ConsentCode.RENEWED);
        }

        @Test
        void aRefusalIsNoFailure() {
            for (int i = 0; i < 6; i++) {
                ConsentOutcome outcome = consents.complete(
                        alice, new ConsentCallback(begin(alice), null, "invalid_request", "demande_non_aboutie"));
                assertThat(outcome).isInstanceOf(Refused.class);
            }
            assertThat(alertsAbout(alice)).isEmpty();
        }

        // An Enedis that takes its time

        @Test
        void aBrowserIsNotKeptWaitingAndALateAnswerCountsAllTheSame() {
            enedis.lists(autorisation, number, TODAY);
            enedis.isSlowFor(autorisation);
            String state = begin(alice);
            Instant began = Instant.now();
            assertThatThrownBy(() -> complete(alice, state, autorisation))
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            slow -> assertThat(ConsentCode.of(slow)).isEqualTo(ConsentCode.ENEDIS_FAILED));
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
            assertThat(consents.waiting(alice).enedisUntil())
                    .isEqualTo(clock.instant().plus(Duration.ofHours(1)));
            enedis.isBackFor(autorisation);
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(consents.waiting(alice).over()).isTrue());
            assertThat(points.get(alice, number).collectable()).isTrue();
        }

        @Test
        void whatWaitsIsToldToItsAccountAlone() {
            assertThat(consents.waiting(alice)).isEqualTo(ConsentWait.NONE);
            consent(alice, autorisation);
            assertThat(consents.waiting(alice))
                    .isEqualTo(new ConsentWait(clock.instant().plus(Duration.ofHours(1)), false));
            assertThat(consents.waiting(bob).over()).isTrue();
            long other = Numbers.autorisation();
            enedis.lists(other, number, TODAY.minusDays(2));
            consent(bob, other);
            assertThat(consents.waiting(bob)).isEqualTo(new ConsentWait(null, true));
        }

        // States

        @Test
        void aStateIsRandomAndFitsEnedis() {
            String state = begin(alice);

            assertThat(state).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(begin(alice));
            assertThat(database.sql("select count(*) from consent_state where state_hash = ?")
                            .param(state)
                            .query(Integer.class)
                            .single())
                    .isZero();
        }

        @Test
        void aStateWorksOnce() {
            enedis.lists(autorisation, number, TODAY);
            String state = begin(alice);
            assertThat(complete(alice, state, autorisation)).isInstanceOf(Granted.class);

            assertThat(complete(alice, state, autorisation)).isInstanceOf(Invalid.class);
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(
                strings = {"", "0", "-5", "+7", "007", "12a", " 12", "9223372036854775808", "99999999999999999999"})
        void anAttemptWithNonsenseBurnsTheState(String nonsense) {
            enedis.lists(autorisation, number, TODAY);
            String state = begin(alice);

            assertThat(consents.complete(alice, new ConsentCallback(state, nonsense, null, null)))
                    .isInstanceOf(Invalid.class);
            assertThat(complete(alice, state, autorisation)).isInstanceOf(Invalid.class);
            assertThat(points.list(alice)).isEmpty();
        }

        @Test
        void aRefusalBurnsTheStateToo() {
            enedis.lists(autorisation, number, TODAY);
            String state = begin(alice);
            consents.complete(alice, new ConsentCallback(state, null, "access_denied", null));

            assertThat(complete(alice, state, autorisation)).isInstanceOf(Invalid.class);
        }

        @Test
        void aStateLivesTenMinutes() {
            enedis.lists(autorisation, number, TODAY);
            String inTime = begin(alice);
            String late = begin(alice);
            clock.advance(Duration.ofMinutes(10).minusMillis(1));
            assertThat(complete(alice, inTime, autorisation)).isInstanceOf(Granted.class);
            clock.advance(Duration.ofMillis(1));

            assertThat(complete(alice, late, autorisation)).isInstanceOf(Invalid.class);
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "unknown"})
        void withoutAStateNothingIsAttached(String state) {
            enedis.lists(autorisation, number, TODAY);

            assertThat(complete(alice, state, autorisation)).isInstanceOf(Invalid.class);
            assertThat(points.activeHolder(number)).isEmpty();
        }

        @Test
        void ofManyParallelCompletionsOneUsesTheState() throws Exception {
            enedis.lists(autorisation, number, TODAY);
            String state = begin(alice);

            List<ConsentOutcome> outcomes = inParallel(5, () -> complete(alice, state, autorisation));

            assertThat(outcomes).filteredOn(Granted.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Invalid.class::isInstance).hasSize(4);
        }

        // Takeovers

        @Test
        void anotherAccountsStateIsNeitherUsedNorCompleted() {
            enedis.lists(autorisation, number, TODAY);
            String alices = begin(alice);

            assertThat(complete(bob, alices, autorisation)).isInstanceOf(Invalid.class);
            assertThat(points.activeHolder(number)).isEmpty();
            assertThat(complete(alice, alices, autorisation)).isInstanceOf(Granted.class);
        }

        @Test
        void anotherAccountsAuthorisationIsRefusedForEver() {
            enedis.lists(autorisation, number, TODAY);
            consent(alice, autorisation);

            assertThat(consent(bob, autorisation)).isInstanceOf(NotYetListed.class);
            points.release(points.get(alice, number).id(), ConsentLost.Reason.REVOKED);
            assertThat(consent(bob, autorisation)).isInstanceOf(NotYetListed.class);
            editor.delete(alice, points.get(alice, number).id());
            assertThat(consent(bob, autorisation)).isInstanceOf(NotYetListed.class);
            waitALot();
            assertThat(points.list(bob)).isEmpty();
        }

        @Test
        void theOperatorLearnsOnceThatTwoAccountsClaimOneAuthorisation() {
            enedis.lists(autorisation, number, TODAY);
            consent(alice, autorisation);

            consent(bob, autorisation);
            consent(bob, autorisation);
            waitALot();

            assertThat(alertsAbout(bob)).containsExactly(ConsentAlert.Reason.CONTESTED);
            assertThat(watch.alertsOf(bob, 10)).extracting(ConsentAlert::point).containsExactly(number);
            assertThat(watch.alertsOf(alice, 10)).isEmpty();
        }

        @Test
        void anAuthorisationGuessedAheadWaitsUntilItsHouseholdIsBack() {
            consent(bob, autorisation);
            enedis.lists(autorisation, number, TODAY);
            clock.advance(Duration.ofSeconds(11));
            retries.retryDue();
            assertThat(points.list(bob)).isEmpty();

            assertThat(consent(alice, autorisation)).isInstanceOf(Granted.class);
            waitALot();
            assertThat(points.list(bob)).isEmpty();
        }

        @Test
        void whenTwoAccountsWaitForOneAuthorisationTheOperatorDecides() {
            consent(bob, autorisation);
            consent(alice, autorisation);
            enedis.lists(autorisation, number, TODAY);
            waitALot();

            assertThat(points.list(alice)).isEmpty();
            assertThat(points.list(bob)).isEmpty();
            assertThat(requestsOf(alice)).hasSize(1);
            assertThat(requestsOf(bob)).hasSize(1);
        }

        /** Every pending authorisation is looked at, and decided upon after its grace. */
        private void waitALot() {
            for (int minute = 0; minute < 15; minute++) {
                clock.advance(Duration.ofMinutes(1));
                retries.retryDue();
            }
        }

        @Test
        void ofTwoAccountsWithOneAuthorisationOneGetsIt() throws Exception {
            enedis.lists(autorisation, number, TODAY);
            String alices = begin(alice);
            String bobs = begin(bob);
            List<ConsentOutcome> outcomes = new ArrayList<>();
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                CountDownLatch start = new CountDownLatch(1);
                Future<ConsentOutcome> one = pool.submit(() -> {
                    start.await();
                    return complete(alice, alices, autorisation);
                });
                Future<ConsentOutcome> two = pool.submit(() -> {
                    start.await();
                    return complete(bob, bobs, autorisation);
                });
                start.countDown();
                outcomes.add(one.get());
                outcomes.add(two.get());
            }

            assertThat(outcomes).filteredOn(Granted.class::isInstance).hasSize(1);
            assertThat(points.list(alice).size() + points.list(bob).size()).isEqualTo(1);
        }

        @Test
        void aGuessedAuthorisationOfAnotherDayWaitsForTheOperator() {
            enedis.lists(autorisation, number, TODAY.minusDays(2));

            assertThat(consent(bob, autorisation)).isInstanceOf(AwaitingOperator.class);
            assertThat(points.activeHolder(number)).isEmpty();
            assertThat(alertsAbout(bob)).containsExactly(ConsentAlert.Reason.AWAITING_OPERATOR);
            assertThat(requestsOf(bob)).singleElement().satisfies(request -> {
                assertThat(request.point()).isEqualTo(number);
                assertThat(request.serviceStart()).isEqualTo(TODAY.minusDays(2));
                assertThat(request.issuedOn()).isEqualTo(TODAY);
            });
        }

        @Test
        void theOperatorsWordAttachesWhatWaited() {
            enedis.lists(autorisation, number, TODAY.minusDays(2));
            consent(bob, autorisation);

            assertThat(decisions.approve(operator, bob, number)).isInstanceOf(Granted.class);
            assertThat(points.get(bob, number).collectable()).isTrue();
            assertThat(requestsOf(bob)).isEmpty();
            assertThat(decisionsAbout(bob)).containsExactly("ATTACHED " + number.masked());
        }

        private List<String> decisionsAbout(AccountId account) {
            return audit.find(AuditFilter.about(account).withAction(AuditAction.CONSENT_DECIDED), 0, 10).stream()
                    .filter(entry -> entry.actor().equals(operator.id()))
                    .map(AuditEntry::detail)
                    .toList();
        }

        @Test
        void theOperatorsWordTakesNothingFromAHolderWithPermission() {
            long bobs = Numbers.autorisation();
            enedis.lists(autorisation, number, TODAY);
            consent(alice, autorisation);
            enedis.lists(bobs, number, TODAY.minusDays(2));
            consent(bob, bobs);

            assertThat(decisions.approve(operator, bob, number)).isInstanceOf(HeldByAnother.class);
            assertThat(points.list(bob)).isEmpty();
            assertThat(points.get(alice, number).collectable()).isTrue();
            assertThat(requestsOf(bob)).hasSize(1);
        }

        @Test
        void theOperatorsWordDoesNotReplaceEnedis() {
            enedis.lists(autorisation, number, TODAY.minusDays(2));
            consent(bob, autorisation);
            enedis.lists(autorisation, Numbers.point(), TODAY.minusDays(2));

            assertThat(decisions.approve(operator, bob, number)).isInstanceOf(NotYetListed.class);
            assertThat(points.list(bob)).isEmpty();
        }

        @Test
        void anAuthorisationOfSomebodyElseIsNotGivenAwayByTheOperatorsWord() {
            enedis.lists(autorisation, number, TODAY.minusDays(2));
            consent(bob, autorisation);
            enedis.lists(autorisation, number, TODAY);
            consent(alice, autorisation);
            editor.delete(alice, points.get(alice, number).id());

            assertThat(decisions.approve(operator, bob, number)).isInstanceOf(Invalid.class);
            assertThat(points.list(bob)).isEmpty();
        }

        @Test
        void aDeletedPointsNumberStandsNowhereAnyMore() {
            enedis.lists(autorisation, number, TODAY.minusDays(2));
            consent(alice, autorisation);
            decisions.approve(operator, alice, number);
            editor.delete(alice, points.get(alice, number).id());

            for (String table : List.of("consent_point", "consent_request", "consent_alert", "usage_point")) {
                assertThat(database.sql("select count(*) from " + table + " where number = ?")
                                .param(number.value())
                                .query(Integer.class)
                                .single())
                        .as(table)
                        .isZero();
            }
        }

        @Test
        void nothingIsApprovedThatNobodyAskedFor() {
            assertThat(decisions.approve(operator, bob, number)).isInstanceOf(Invalid.class);
        }

        @Test
        void aRefusedRequestWaitsNoMore() {
            enedis.lists(autorisation, number, TODAY.minusDays(2));
            consent(bob, autorisation);

            decisions.refuse(operator, bob, number);

            assertThat(requestsOf(bob)).isEmpty();
            assertThat(points.list(bob)).isEmpty();
            assertThat(decisionsAbout(bob)).contains("REFUSED " + number.masked());
        }

        @Test
        void aGuessDoesNotKeepTheRightfulHouseholdOut() {
            enedis.lists(autorisation, number, TODAY.minusDays(2));
            consent(bob, autorisation);
            enedis.lists(autorisation, number, TODAY);

            assertThat(consent(alice, autorisation)).isInstanceOf(Granted.class);
            assertThat(points.get(alice, number).collectable()).isTrue();
        }

        @Test
        void oneOldServiceIsEnoughToDoubt() {
            enedis.lists(
                    autorisation,
                    FakeEnedis.service(number, TODAY, true),
                    FakeEnedis.service(number, TODAY.minusYears(1), true));

            assertThat(consent(bob, autorisation)).isInstanceOf(AwaitingOperator.class);
        }

        @Test
        void aServiceWithoutABeginningIsDoubted() {
            enedis.lists(autorisation, new ConsentAuthority.Service(number, null, null, true, true, false));

            assertThat(consent(bob, autorisation)).isInstanceOf(AwaitingOperator.class);
        }

        @ParameterizedTest
        @ValueSource(longs = {-1, 0, 1})
        void aDayOfGraceIsGivenInParis(long days) {
            clock.moveTo(Instant.parse("2026-11-23T23:30:00Z"));
            enedis.lists(autorisation, number, LocalDate.of(2026, 11, 24).plusDays(days));

            assertThat(consent(alice, autorisation)).isInstanceOf(Granted.class);
        }

        @ParameterizedTest
        @ValueSource(longs = {-2, 2})
        void twoDaysAreTooMany(long days) {
            clock.moveTo(Instant.parse("2026-11-23T23:30:00Z"));
            enedis.lists(autorisation, number, LocalDate.of(2026, 11, 24).plusDays(days));

            assertThat(consent(alice, autorisation)).isInstanceOf(AwaitingOperator.class);
        }

        @Test
        void servicesThatEndedAreInvalidLikeUnknownOnes() {
            enedis.lists(autorisation, FakeEnedis.service(number, TODAY, false));

            assertThat(consent(alice, autorisation)).isInstanceOf(Invalid.class);
            assertThat(points.list(alice)).isEmpty();
        }

        @Test
        void whileBothPermissionsHoldTheNewcomerIsRefusedAndTheOperatorTold() {
            long bobs = Numbers.autorisation();
            enedis.lists(autorisation, number, TODAY);
            enedis.lists(bobs, number, TODAY);
            UsagePoint held =
                    ((Granted) consent(alice, autorisation)).attached().getFirst();

            assertThat(consent(bob, bobs)).isInstanceOf(HeldByAnother.class);
            assertThat(points.activeHolder(number)).map(UsagePoint::id).contains(held.id());
            assertThat(points.list(bob)).isEmpty();
            assertThat(alertsAbout(bob)).containsExactly(ConsentAlert.Reason.HELD_BY_ANOTHER);
        }

        @Test
        void theNewHouseholdTakesOverWhatTheOldOneMayNoLongerRead() {
            long bobs = Numbers.autorisation();
            enedis.lists(autorisation, number, TODAY);
            UsagePoint alices =
                    ((Granted) consent(alice, autorisation)).attached().getFirst();
            enedis.lists(autorisation, FakeEnedis.service(number, TODAY, false));
            enedis.lists(bobs, number, TODAY);

            Granted granted = (Granted) consent(bob, bobs);

            UsagePoint former = points.get(alice, number);
            assertThat(granted.attached())
                    .singleElement()
                    .satisfies(point -> assertThat(point.id()).isNotEqualTo(alices.id()));
            assertThat(granted.renewed()).isZero();
            assertThat(former.id()).isEqualTo(alices.id());
            assertThat(former.heldUntil()).isNotNull();
            assertThat(former.collectable()).isFalse();
            assertThat(editor.losses(alice)).containsEntry(alices.id(), ConsentLost.Reason.OTHER_HOLDER);
            assertThatThrownBy(() -> points.get(bob, alices.id()))
                    .isInstanceOf(fr.myelectricaldata.meter.UsagePointNotFoundException.class);
        }

        @Test
        void anOldPermissionTakesNothingOver() {
            long bobs = Numbers.autorisation();
            enedis.lists(autorisation, number, TODAY);
            consent(alice, autorisation);
            enedis.listsNothing(autorisation);
            enedis.lists(bobs, number, TODAY.minusDays(30));

            assertThat(consent(bob, bobs)).isInstanceOf(AwaitingOperator.class);
            assertThat(points.get(alice, number).collectable()).isTrue();
        }

        @Test
        void aHolderWithoutARecordedPermissionIsNotPutOut() {
            points.attach(alice, number, Origin.ENEDIS, null);
            enedis.lists(autorisation, number, TODAY);

            assertThat(consent(bob, autorisation)).isInstanceOf(HeldByAnother.class);
            assertThat(points.get(alice, number).collectable()).isTrue();
        }

        @Test
        void aHouseholdThatMovedOutDoesNotCatchItsSuccessorsAuthorisation() {
            long bobs = Numbers.autorisation();
            enedis.lists(autorisation, number, TODAY.minusDays(2));
            points.attach(alice, number, Origin.ENEDIS, null);
            enedis.lists(bobs, number, TODAY.minusDays(2));

            assertThat(consent(alice, bobs)).isInstanceOf(AwaitingOperator.class);
            assertThat(authorisations.ownerOf(new AutorisationId(bobs))).isEmpty();
        }

        @Test
        void whenEnedisCannotBeAskedAboutTheHolderNothingChanges() {
            long bobs = Numbers.autorisation();
            enedis.lists(autorisation, number, TODAY);
            consent(alice, autorisation);
            enedis.isDownFor(autorisation);
            enedis.lists(bobs, number, TODAY);

            assertThatThrownBy(() -> consent(bob, bobs)).isInstanceOf(FakeEnedis.Down.class);
            assertThat(points.get(alice, number).collectable()).isTrue();
            assertThat(points.list(bob)).isEmpty();
            assertThat(watch.waiting(bob)).isTrue();
        }

        @Test
        void whatIsFreeIsAttachedEvenIfTheRestIsNot() {
            UsagePointId free = Numbers.point();
            long bobs = Numbers.autorisation();
            enedis.lists(autorisation, number, TODAY);
            consent(alice, autorisation);
            enedis.lists(bobs, FakeEnedis.service(number, TODAY, true), FakeEnedis.service(free, TODAY, true));

            Granted granted = (Granted) consent(bob, bobs);

            assertThat(granted.attached()).extracting(UsagePoint::number).containsExactly(free);
            assertThat(alertsAbout(bob)).containsExactly(ConsentAlert.Reason.HELD_BY_ANOTHER);
        }

        // Failures

        @Test
        void fiveFailuresInAnHourStopTheAccountAndAlertTheOperator() {
            enedis.lists(autorisation, number, TODAY);
            String good = begin(alice);
            for (int i = 0; i < 5; i++) {
                assertThat(consent(alice, Numbers.autorisation())).isInstanceOf(NotYetListed.class);
            }

            assertThatThrownBy(() -> complete(alice, good, autorisation))
                    .isInstanceOf(ConsentAttemptsExhaustedException.class);
            assertThatThrownBy(() -> consents.begin(alice)).isInstanceOf(ConsentAttemptsExhaustedException.class);
            assertThat(alertsAbout(alice)).containsExactly(ConsentAlert.Reason.TOO_MANY_FAILURES);
            assertThat(points.list(alice)).isEmpty();
            assertThat(complete(bob, begin(bob), autorisation)).isInstanceOf(Granted.class);
        }

        @Test
        void anHourLaterTheAccountMayTryAgain() {
            for (int i = 0; i < 5; i++) {
                consent(alice, Numbers.autorisation());
            }
            clock.advance(Duration.ofHours(1));
            enedis.lists(autorisation, number, TODAY);

            assertThat(consent(alice, autorisation)).isInstanceOf(Granted.class);
        }

        @Test
        void parallelGuessesDoNotExceedFive() throws Exception {
            List<String> states =
                    IntStream.range(0, 20).mapToObj(i -> begin(alice)).toList();
            AtomicInteger next = new AtomicInteger();
            List<ConsentOutcome> outcomes =
                    inParallel(20, () -> complete(alice, states.get(next.getAndIncrement()), Numbers.autorisation()));

            assertThat(outcomes).hasSize(5).allMatch(NotYetListed.class::isInstance);
        }

        @Test
        void successesDoNotCount() {
            enedis.lists(autorisation, number, TODAY);
            for (int i = 0; i < 7; i++) {
                assertThat(consent(alice, autorisation)).isInstanceOf(Granted.class);
            }
        }

        // Waiting for Enedis

        @Test
        void aPointThatIsListedLateAppearsByItself() {
            assertThat(consent(alice, autorisation)).isInstanceOf(NotYetListed.class);
            assertThat(watch.waiting(alice)).isTrue();
            clock.advance(Duration.ofSeconds(11));
            retries.retryDue();
            assertThat(points.list(alice)).isEmpty();

            enedis.lists(autorisation, number, TODAY);
            waitALot();

            assertThat(points.get(alice, number).collectable()).isTrue();
            assertThat(watch.waiting(alice)).isFalse();
        }

        @Test
        void whatEnedisOwesUsIsAskedAgainAfterAnOutage() {
            enedis.lists(autorisation, number, TODAY);
            enedis.isDownFor(autorisation);
            assertThatThrownBy(() -> consent(alice, autorisation)).isInstanceOf(FakeEnedis.Down.class);
            clock.advance(Duration.ofSeconds(11));
            retries.retryDue();
            assertThat(watch.waiting(alice)).isTrue();

            enedis.isBackFor(autorisation);
            waitALot();

            assertThat(points.get(alice, number).collectable()).isTrue();
            for (int i = 0; i < 4; i++) {
                consent(alice, Numbers.autorisation());
            }
            assertThat(consent(alice, autorisation)).isInstanceOf(Granted.class);
        }

        @Test
        void aWaitingAuthorisationObeysTheSameRules() {
            consent(bob, autorisation);
            enedis.lists(autorisation, number, TODAY.minusDays(9));
            waitALot();

            assertThat(points.list(bob)).isEmpty();
            assertThat(requestsOf(bob)).hasSize(1);
            assertThat(watch.waiting(bob)).isFalse();
        }

        @Test
        void whoWaitsDoesNotReserveTheAuthorisation() {
            consent(bob, autorisation);
            enedis.lists(autorisation, number, TODAY);
            consent(alice, autorisation);
            clock.advance(Duration.ofMinutes(1));
            retries.retryDue();

            assertThat(points.list(bob)).isEmpty();
            assertThat(points.get(alice, number).collectable()).isTrue();
        }

        @Test
        void waitingEndsAfterAnHour() {
            consent(alice, autorisation);
            clock.advance(Duration.ofMinutes(61));
            enedis.lists(autorisation, number, TODAY);
            retries.retryDue();

            assertThat(watch.waiting(alice)).isFalse();
            assertThat(points.list(alice)).isEmpty();
        }

        @Test
        void enedisIsAskedEverMoreSlowly() {
            consent(alice, autorisation);
            int asked = 0;
            for (int second = 0; second < 3600; second += 5) {
                clock.advance(Duration.ofSeconds(5));
                retries.retryDue();
            }
            asked = database.sql("select asked from consent_pending where account = ?")
                    .param(alice.toString())
                    .query(Integer.class)
                    .single();
            assertThat(asked).isBetween(8, 14);
        }

        // Claims

        @Test
        void aDeletedPointComesBackByItsOwnPermission() {
            enedis.lists(autorisation, number, TODAY);
            UsagePoint point =
                    ((Granted) consent(alice, autorisation)).attached().getFirst();
            assertThatThrownBy(() -> claims.claim(alice, number)).isInstanceOf(UsagePointHeldException.class);
            editor.delete(alice, point.id());

            assertThatThrownBy(() -> claims.claim(bob, number)).isInstanceOf(ConsentRequiredException.class);
            assertThat(claims.claim(alice, number).holder()).isEqualTo(alice);
            assertThatThrownBy(() -> claims.claim(bob, number)).isInstanceOf(ConsentRequiredException.class);
        }

        @Test
        void aPermissionThatEndedBringsNothingBack() {
            enedis.lists(autorisation, number, TODAY);
            UsagePoint point =
                    ((Granted) consent(alice, autorisation)).attached().getFirst();
            editor.delete(alice, point.id());
            enedis.lists(autorisation, FakeEnedis.service(number, TODAY, false));

            assertThatThrownBy(() -> claims.claim(alice, number)).isInstanceOf(ConsentRequiredException.class);
        }

        @Test
        void aDeletedAccountIsForgotten() {
            enedis.lists(autorisation, number, TODAY);
            consent(alice, autorisation);
            consent(alice, Numbers.autorisation());
            begin(alice);

            events.publishEvent(new AccountDeleted(alice));

            for (String table : List.of(
                    "consent_state",
                    "consent_attempt",
                    "consent_authorisation",
                    "consent_point",
                    "consent_pending",
                    "consent_request",
                    "consent_alert")) {
                assertThat(database.sql("select count(*) from " + table + " where account = ?")
                                .param(alice.toString())
                                .query(Integer.class)
                                .single())
                        .as(table)
                        .isZero();
            }
            assertThat(consent(bob, autorisation)).isInstanceOf(Granted.class);
        }

        /** The outcomes of attempts that were not stopped. */
        List<ConsentOutcome> inParallel(int times, java.util.concurrent.Callable<ConsentOutcome> attempt)
                throws InterruptedException, ExecutionException {
            List<ConsentOutcome> outcomes = new ArrayList<>();
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                CountDownLatch start = new CountDownLatch(1);
                List<Future<ConsentOutcome>> futures = new ArrayList<>();
                for (int i = 0; i < times; i++) {
                    futures.add(pool.submit(() -> {
                        start.await();
                        try {
                            return attempt.call();
                        } catch (ConsentAttemptsExhaustedException stopped) {
                            return null;
                        }
                    }));
                }
                start.countDown();
                for (Future<ConsentOutcome> future : futures) {
                    if (future.get() != null) {
                        outcomes.add(future.get());
                    }
                }
            }
            return outcomes;
        }
    }
}
