package fr.myelectricaldata.account.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.WrongPasswordException;
import fr.myelectricaldata.account.signin.CredentialStores;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.testing.MovableClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

/** Passkeys in the store, on both databases; the ceremonies themselves are walked through in a browser elsewhere. */
class PasskeysTest {
    @Nested
    @CredentialStores.OnSqlite
    class OnSqlite extends Contract {}

    @Nested
    @CredentialStores.OnPostgres
    class OnPostgres extends Contract {}

    abstract static class Contract {
        private static final AtomicInteger people = new AtomicInteger();
        private static final String PASSWORD = "Un-mot-de-passe-1";

        @Autowired
        AccountService accounts;

        @Autowired
        Passkeys passkeys;

        @Autowired
        PasskeyTable rows;

        @Autowired
        MovableClock clock;

        private AccountId id;

        @BeforeEach
        void signUp() {
            EmailAddress email = new EmailAddress("passkey" + people.incrementAndGet() + "@example.org");
            id = accounts.signUp(email, new NewPassword(PASSWORD)).account().id();
        }

        private CredentialRecord key(AccountId owner) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            return ImmutableCredentialRecord.builder()
                    .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                    .credentialId(Bytes.random())
                    .userEntityUserId(PasskeyOwners.handle(owner))
                    .label("Téléphone")
                    .publicKey(new ImmutablePublicKeyCose(new byte[] {1, 2, 3}))
                    .signatureCount(7)
                    .uvInitialized(true)
                    .backupEligible(true)
                    .backupState(false)
                    .transports(Set.of(AuthenticatorTransport.INTERNAL, AuthenticatorTransport.HYBRID))
                    .attestationObject(new Bytes(new byte[] {4}))
                    .attestationClientDataJSON(new Bytes(new byte[] {5}))
                    .created(now)
                    .lastUsed(now)
                    .build();
        }

        @Test
        void aKeyIsFoundAsItWasKept() {
            CredentialRecord key = key(id);
            rows.save(key);
            assertThat(rows.findByCredentialId(key.getCredentialId()))
                    .usingRecursiveComparison()
                    .isEqualTo(key);
            assertThat(rows.findByUserId(PasskeyOwners.handle(id))).hasSize(1);
            assertThat(passkeys.list(id))
                    .singleElement()
                    .satisfies(one -> assertThat(one.label()).isEqualTo("Téléphone"));
            assertThat(rows.findByCredentialId(Bytes.random())).isNull();
        }

        @Test
        void itsCounterMovesOn() {
            CredentialRecord key = key(id);
            rows.save(key);
            rows.save(ImmutableCredentialRecord.fromCredentialRecord(key)
                    .signatureCount(8)
                    .build());
            CredentialRecord kept = rows.findByCredentialId(key.getCredentialId());
            assertThat(kept).isNotNull();
            assertThat(kept.getSignatureCount()).isEqualTo(8);
            assertThat(rows.of(id)).hasSize(1);
        }

        @Test
        void onlyItsOwnerRemovesItAndItLeavesWithTheAccount() {
            CredentialRecord key = key(id);
            rows.save(key);
            String name = key.getCredentialId().toBase64UrlString();
            assertThat(passkeys.remove(AccountId.random(), name)).isFalse();
            assertThat(passkeys.remove(id, name)).isTrue();
            rows.save(key(id));
            accounts.delete(id);
            assertThat(rows.of(id)).isEmpty();
        }

        @Test
        void aKeyIsAskedForByWhoKnowsThePasswordAndHasFewerThanTen() {
            assertThatThrownBy(() -> passkeys.begin(id, "Faux-mot-1")).isInstanceOf(WrongPasswordException.class);
            assertThat(passkeys.begin(id, PASSWORD).json())
                    .contains("\"userVerification\":\"required\"", "\"residentKey\":\"required\"", "\"challenge\"");
            for (int i = 0; i < Passkeys.MOST; i++) {
                rows.save(key(id));
            }
            assertThatThrownBy(() -> passkeys.begin(id, PASSWORD)).isInstanceOf(PasskeyRefusedException.class);
        }

        @Test
        void nonsenseIsNoAnswerAndAQuestionIsAnsweredOnce() {
            for (String nonsense :
                    new String[] {"", "{}", "[]", "not json", "{\"id\":\"x\",\"rawId\":\"eA\"}", "x".repeat(50_000)}) {
                assertThat(passkeys.prove(passkeys.beginSignIn(), nonsense, "203.0.113.7"))
                        .isEmpty();
                var question = passkeys.begin(id, PASSWORD);
                assertThatThrownBy(() -> passkeys.add(id, question, nonsense, "x"))
                        .isInstanceOf(PasskeyRefusedException.class);
            }
            assertThat(passkeys.prove(passkeys.beginSignIn(), null, null)).isEmpty();
            var question = passkeys.beginSignIn();
            assertThat(question.take(clock.instant())).isTrue();
            assertThat(question.take(clock.instant())).isFalse();
            assertThat(passkeys.beginSignIn().take(clock.instant().plusSeconds(301)))
                    .isFalse();
        }
    }
}
