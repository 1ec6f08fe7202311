package fr.myelectricaldata.account.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.SecurityChange;
import fr.myelectricaldata.account.WrongPasswordException;
import fr.myelectricaldata.account.signin.CredentialStores;
import fr.myelectricaldata.account.signin.SignIn.Proof;
import fr.myelectricaldata.account.signin.StandingTime;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.testing.Authenticator;
import fr.myelectricaldata.testing.Leftovers;
import fr.myelectricaldata.testing.MovableClock;
import fr.myelectricaldata.testing.TestThrottle;
import fr.myelectricaldata.throttle.TooManyRequestsException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Codes and recovery codes, on both databases. */
class SecondFactorsTest {
    @Nested
    @CredentialStores.OnSqlite
    class OnSqlite extends Contract {}

    @Nested
    @CredentialStores.OnPostgres
    class OnPostgres extends Contract {}

    abstract static class Contract {
        private static final AtomicInteger people = new AtomicInteger();
        private static final String PASSWORD = "Un-mot-de-passe-1";
        private static final String HOME = "203.0.113.7";

        @Autowired
        AccountService accounts;

        @Autowired
        SecondFactors factors;

        @Autowired
        TestThrottle throttle;

        @Autowired
        StandingTime time;

        @Autowired
        MovableClock clock;

        @Autowired
        JdbcClient database;

        @Autowired
        DataSource store;

        private Account person;
        private AccountId id;
        private Authenticator app;

        @BeforeEach
        void signUp() {
            EmailAddress email = new EmailAddress("factor" + people.incrementAndGet() + "@example.org");
            person = accounts.signUp(email, new NewPassword(PASSWORD)).account();
            id = person.id();
        }

        @AfterEach
        void open() {
            throttle.openAll();
        }

        private List<String> turnOn() {
            Enrolment enrolment = factors.begin(person);
            app = new Authenticator(enrolment.text());
            List<String> codes = factors.turnOn(enrolment, PASSWORD, app.code(clock.instant()));
            clock.advance(Duration.ofSeconds(30));
            return codes;
        }

        @Test
        void itIsTurnedOnByThePasswordAndARightCode() {
            Enrolment enrolment = factors.begin(person);
            app = new Authenticator(enrolment.text());
            String code = app.code(clock.instant());
            assertThatThrownBy(() -> factors.turnOn(enrolment, "Faux-mot-1", code))
                    .isInstanceOf(WrongPasswordException.class);
            assertThatThrownBy(() -> factors.turnOn(enrolment, PASSWORD, "000000"))
                    .isInstanceOf(WrongCodeException.class);
            assertThat(factors.on(id)).isFalse();
            assertThat(factors.turnOn(enrolment, PASSWORD, code)).hasSize(10).doesNotHaveDuplicates();
            assertThat(factors.on(id)).isTrue();
            assertThat(factors.statusOf(id))
                    .hasValueSatisfying(status -> assertThat(status.codesLeft()).isEqualTo(10));
            assertThat(factors.prove(id, code, HOME))
                    .as("the code that turned it on")
                    .isEmpty();
            assertThat(time.changesOf(id)).containsExactly(SecurityChange.Kind.SECOND_FACTOR_ON);
            assertThat(enrolment.address())
                    .isEqualTo("otpauth://totp/MyElectricalData:"
                            + person.email().value().replace("@", "%40") + "?secret=" + enrolment.text()
                            + "&issuer=MyElectricalData");
        }

        @Test
        void aCodeWorksOnceAndNoneBeforeItAfterwards() {
            turnOn();
            String present = app.code(clock.instant());
            String next = app.nextCode(clock.instant());
            assertThat(factors.prove(id, " " + next.substring(0, 3) + " " + next.substring(3), HOME))
                    .hasValue(Proof.CODE);
            assertThat(factors.prove(id, next, HOME)).isEmpty();
            assertThat(factors.prove(id, present, HOME)).as("an older one").isEmpty();
            clock.advance(Duration.ofSeconds(60));
            assertThat(factors.prove(id, app.code(clock.instant()), HOME)).hasValue(Proof.CODE);
        }

        @Test
        void ofManyAtOnceOneIsTaken() throws Exception {
            List<String> recovery = turnOn();
            String code = app.code(clock.instant());
            assertThat(taken(code)).isEqualTo(1);
            assertThat(taken(recovery.getFirst())).isEqualTo(1);
        }

        private long taken(String code) throws Exception {
            try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Boolean>> answers = new ArrayList<>();
                for (int i = 0; i < 12; i++) {
                    answers.add(crowd.submit(() -> factors.prove(id, code, HOME).isPresent()));
                }
                long taken = 0;
                for (Future<Boolean> answer : answers) {
                    taken += answer.get() ? 1 : 0;
                }
                return taken;
            }
        }

        @Test
        void aRecoveryCodeStandsInOnce() {
            List<String> codes = turnOn();
            assertThat(factors.prove(id, codes.get(3).toUpperCase(Locale.ROOT), HOME))
                    .hasValue(Proof.RECOVERY);
            assertThat(factors.prove(id, codes.get(3), HOME)).isEmpty();
            assertThat(factors.statusOf(id).orElseThrow().codesLeft()).isEqualTo(9);
            assertThat(time.changesOf(id)).contains(SecurityChange.Kind.RECOVERY_CODE_USED);
        }

        @Test
        void newRecoveryCodesEndTheFormerOnes() {
            List<String> former = turnOn();
            assertThatThrownBy(() -> factors.renewCodes(id, "123456", HOME)).isInstanceOf(WrongCodeException.class);
            List<String> codes = factors.renewCodes(id, app.code(clock.instant()), HOME);
            assertThat(codes).hasSize(10).doesNotContainAnyElementsOf(former);
            assertThat(factors.prove(id, former.getFirst(), HOME)).isEmpty();
            assertThat(factors.prove(id, codes.getFirst(), HOME)).isPresent();
        }

        @Test
        void whoGuessesCodesIsStoppedAndRecoveryCodesGoOn() {
            List<String> codes = turnOn();
            throttle.close("second-factor");
            String right = app.code(clock.instant());
            assertThatThrownBy(() -> factors.prove(id, right, HOME)).isInstanceOf(TooManyRequestsException.class);
            assertThat(factors.prove(id, codes.getFirst(), HOME)).hasValue(Proof.RECOVERY);
        }

        @Test
        void turningItOffNeedsBothAndForgetsEverything() {
            List<String> codes = turnOn();
            assertThatThrownBy(() -> factors.turnOff(id, "Faux-mot-1", codes.getFirst(), HOME))
                    .isInstanceOf(WrongPasswordException.class);
            assertThatThrownBy(() -> factors.turnOff(id, PASSWORD, "123456", HOME))
                    .isInstanceOf(WrongCodeException.class);
            assertThat(factors.on(id)).isTrue();
            factors.turnOff(id, PASSWORD, codes.getFirst(), HOME);
            assertThat(factors.on(id)).isFalse();
            assertThat(factors.prove(id, codes.get(1), HOME)).isEmpty();
            assertThat(time.changesOf(id)).contains(SecurityChange.Kind.SECOND_FACTOR_OFF);
        }

        @Test
        void anOperatorTakesItAwayAndTheOwnerHears() {
            turnOn();
            factors.remove(id);
            factors.remove(id);
            assertThat(factors.on(id)).isFalse();
            assertThat(time.changesOf(id)).containsOnlyOnce(SecurityChange.Kind.SECOND_FACTOR_REMOVED);
        }

        @Test
        void theStoreHoldsNeitherTheSecretNorARecoveryCode() {
            List<String> codes = turnOn();
            Leftovers leftovers = new Leftovers(store, null);
            assertThat(leftovers.placesOf(
                            app.secret(), codes.getFirst(), codes.getFirst().replace("-", "")))
                    .isEmpty();
        }

        /** A thief who may write the table moves a secret of their own to somebody else's row. */
        @Test
        void aSecretThatWasMovedToAnotherAccountOpensNothingThere() {
            turnOn();
            Authenticator thief = app;
            AccountId from = id;
            signUp();
            turnOn();
            database.sql("update second_factor set secret = (select secret from second_factor where account_id = ?)"
                            + " where account_id = ?")
                    .params(from.toString(), id.toString())
                    .update();
            assertThatThrownBy(() -> factors.prove(id, thief.code(clock.instant()), HOME))
                    .isInstanceOf(IllegalStateException.class);
        }

        @Test
        void aDeletedAccountTakesItAlong() {
            turnOn();
            accounts.delete(id);
            assertThat(factors.statusOf(id)).isEmpty();
            assertThat(database.sql("select count(*) from recovery_code where account_id = ?")
                            .param(id.toString())
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }
}
