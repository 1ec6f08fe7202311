package fr.myelectricaldata.account.passkey;

import com.webauthn4j.util.exception.WebAuthnException;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountDeleted;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.AccountThrottle;
import fr.myelectricaldata.account.SecurityChange;
import fr.myelectricaldata.account.factor.PasswordAgain;
import fr.myelectricaldata.throttle.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes, lists and removes passkeys, and knows people by them. Spring Security's relying party does the cryptography; the
 * questions and answers travel with the page that asks, so there is no address of their own to protect.
 */
@Service
public class Passkeys {
    /** One per device is plenty. */
    public static final int MOST = 10;

    public static final int LONGEST_LABEL = 60;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LONGEST_ANSWER = 20_000;
    private static final Throttle.Limit ATTEMPTS = new Throttle.Limit("passkey", 30, Duration.ofMinutes(15));

    private final WebAuthnRelyingPartyOperations relyingParty;
    private final PasskeyTable rows;
    private final AccountService accounts;
    private final PasswordAgain passwords;
    private final Throttle throttle;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(
            WebAuthnRelyingPartyOperations relyingParty,
            PasskeyTable rows,
            AccountService accounts,
            PasswordAgain passwords,
            Throttle throttle,
            ApplicationEventPublisher events,
            Clock clock) {
        this.relyingParty = relyingParty;
        this.rows = rows;
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.events = events;
        this.clock = clock;
    }

    public List<Passkey> list(AccountId account) {
        return rows.of(account);
    }

    /**
     * Asks a device for a new key.
     *
     * @throws fr.myelectricaldata.account.WrongPasswordException when {@code password} is not the account's
     * @throws PasskeyRefusedException when there are {@value #MOST} already
     */
    public Ceremony<PublicKeyCredentialCreationOptions> begin(AccountId account, @Nullable String password) {
        passwords.confirm(account, password);
        if (rows.of(account).size() >= MOST) {
            throw new PasskeyRefusedException();
        }
        Authentication owner = UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of());
        return ceremony(relyingParty.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(owner)));
    }

    /**
     * Keeps the key that the device made.
     *
     * @throws PasskeyRefusedException when the answer is not one to this question
     */
    public void add(
            AccountId account,
            Ceremony<PublicKeyCredentialCreationOptions> question,
            @Nullable String answer,
            String label) {
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made =
                    json.readValue(bounded(question, answer), new TypeReference<>() {});
            relyingParty.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    question.asked(), new RelyingPartyPublicKey(made, shortened(label))));
        } catch (WebAuthnException | JacksonException | IllegalArgumentException refused) {
            throw new PasskeyRefusedException();
        }
        events.publishEvent(new SecurityChange(account, SecurityChange.Kind.PASSKEY_ADDED));
    }

    /** Asks whatever device is there for a key that it has. */
    public Ceremony<PublicKeyCredentialRequestOptions> beginSignIn() {
        return ceremony(relyingParty.createCredentialRequestOptions(() -> null));
    }

    /**
     * The active account of the key that answered.
     *
     * @param address of the network, as the request came
     * @throws fr.myelectricaldata.throttle.TooManyRequestsException after many attempts
     */
    public Optional<Account> prove(
            Ceremony<PublicKeyCredentialRequestOptions> question, @Nullable String answer, @Nullable String address) {
        throttle.take(ATTEMPTS, AccountThrottle.network(address));
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> proof =
                    json.readValue(bounded(question, answer), new TypeReference<>() {});
            return Optional.of(
                            relyingParty.authenticate(new RelyingPartyAuthenticationRequest(question.asked(), proof)))
                    .flatMap(owner -> accounts.find(PasskeyOwners.account(owner.getId())))
                    .filter(Account::active);
        } catch (WebAuthnException | JacksonException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /** False when the account has no such key (any more). */
    public boolean remove(AccountId account, String id) {
        boolean removed = rows.delete(account, id);
        if (removed) {
            events.publishEvent(new SecurityChange(account, SecurityChange.Kind.PASSKEY_REMOVED));
        }
        return removed;
    }

    @EventListener
    void forget(AccountDeleted deleted) {
        rows.deleteAll(deleted.account());
    }

    private <O> Ceremony<O> ceremony(O options) {
        return new Ceremony<>(
                json.writeValueAsString(options), options, clock.instant().plus(PATIENCE));
    }

    private String bounded(Ceremony<?> question, @Nullable String answer) {
        if (!question.take(clock.instant()) || answer == null || answer.length() > LONGEST_ANSWER) {
            throw new IllegalArgumentException("no answer to this question");
        }
        return answer;
    }

    private static String shortened(String label) {
        String text = label.strip();
        return text.isEmpty() ? "?" : text.substring(0, Math.min(text.length(), LONGEST_LABEL));
    }
}
