package fr.myelectricaldata.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.throttle.TooManyRequestsException;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Somebody guesses at an account: guessing is slowed down, its owner is not. On local buckets and on Redis. */
class AttackedAccountTest {
    private static final String TRIES = "med.account.sign-ins-per-quarter=20";
    private static final String MAILS = "med.account.mails-per-hour=20";

    @Nested
    @SpringBootTest(properties = {"test.stores=embedded", TRIES, MAILS})
    class OnLocalBuckets extends Contract {}

    @Nested
    @SpringBootTest(properties = {"test.stores=shared", TRIES, MAILS})
    class OnRedis extends Contract {}

    abstract static class Contract {
        @Autowired
        AccountService accounts;

        @Autowired
        AccountThrottle throttle;

        private int network;

        /** Never the same, and none that another test uses. */
        private String someNetwork() {
            UUID random = UUID.randomUUID();
            return String.format(
                    "2001:db8:%x:%x:1:2:3:%x",
                    random.getMostSignificantBits() & 0xffff,
                    (random.getMostSignificantBits() >> 16) & 0xffff,
                    network++ & 0xffff);
        }

        private Account owner() {
            return accounts.signUp(
                            new EmailAddress("cible-" + UUID.randomUUID() + "@example.org"),
                            new NewPassword("Un-mot-de-passe-1"))
                    .account();
        }

        private int triesUntilRefused(String email, String address) {
            for (int tries = 0; tries < 1000; tries++) {
                try {
                    throttle.beforeSignIn(email, address);
                } catch (TooManyRequestsException refused) {
                    return tries;
                }
            }
            throw new AssertionError("never refused");
        }

        @Test
        void anAttackerStopsHimselfAndTheOwnerSignsInFromElsewhere() {
            String email = owner().email().value();
            assertThat(triesUntilRefused(email, someNetwork())).isEqualTo(20);
            assertThatCode(() -> throttle.beforeSignIn(email, someNetwork())).doesNotThrowAnyException();
        }

        @Test
        void guessingFromManyNetworksIsSlowedToWhatThreeMayTry() {
            String email = owner().email().value();
            int guesses = 0;
            for (int i = 0; i < 10; i++) {
                guesses += triesUntilRefused(email, someNetwork());
            }
            assertThat(guesses).isBetween(60, 62);
        }

        @Test
        void fromWhereTheOwnerHasSignedInStrangersNeverShutThemOut() {
            Account owner = owner();
            String home = someNetwork();
            throttle.proved(owner.id(), home);
            guessFromEverywhere(owner);
            assertThatCode(() -> throttle.beforeSignIn(owner.email().value().toUpperCase(java.util.Locale.ROOT), home))
                    .doesNotThrowAnyException();
            assertThat(triesUntilRefused(owner.email().value(), home))
                    .as("not even from home may anybody try for ever")
                    .isLessThan(20);
        }

        @Test
        void fromANewNetworkAMailedLinkOpensTheDoor() {
            Account owner = owner();
            String holidays = someNetwork();
            guessFromEverywhere(owner);
            String email = owner.email().value();
            assertThatThrownBy(() -> throttle.beforeSignIn(email, holidays))
                    .isInstanceOf(TooManyRequestsException.class);
            assertThatCode(() -> throttle.beforeMail(email, holidays)).doesNotThrowAnyException();
            assertThatCode(() -> throttle.beforeLink(holidays)).doesNotThrowAnyException();
            throttle.proved(owner.id(), holidays);
            assertThatCode(() -> throttle.beforeSignIn(email, holidays)).doesNotThrowAnyException();
        }

        private void guessFromEverywhere(Account owner) {
            for (int i = 0; i < 4; i++) {
                triesUntilRefused(owner.email().value(), someNetwork());
            }
        }

        @Test
        void anUnknownAddressIsSlowedDownLikeAKnownOne() {
            assertThat(triesUntilRefused("personne-" + UUID.randomUUID() + "@example.org", someNetwork()))
                    .isEqualTo(20);
        }

        @Test
        void oneNetworkIsStoppedWhateverNamesItTries() {
            String attacker = someNetwork();
            int tries = 0;
            try {
                for (; tries < 1000; tries++) {
                    throttle.beforeSignIn("nom-" + UUID.randomUUID() + "@example.org", attacker);
                }
            } catch (TooManyRequestsException refused) {
                // as it should be
            }
            assertThat(tries).isBetween(100, 102);
        }

        @Test
        void aMailboxIsNotFlooded() {
            String email = owner().email().value();
            int mails = 0;
            for (int i = 0; i < 10; i++) {
                String from = someNetwork();
                for (int j = 0; j < 10; j++) {
                    try {
                        throttle.beforeMail(email, from);
                        mails++;
                    } catch (TooManyRequestsException refused) {
                        break;
                    }
                }
            }
            assertThat(mails).isEqualTo(5);
        }

        @Test
        void networksAreForgottenWithTheAccount() {
            Account owner = owner();
            throttle.proved(owner.id(), someNetwork());
            throttle.proved(owner.id(), someNetwork());
            assertThatCode(() -> accounts.delete(owner.id())).doesNotThrowAnyException();
        }
    }
}
