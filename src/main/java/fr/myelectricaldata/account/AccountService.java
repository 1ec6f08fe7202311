package fr.myelectricaldata.account;

import fr.myelectricaldata.common.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Signing up, proving who one is, changing credentials, leaving. */
public interface AccountService {
    /**
     * The credentials in the answer are shown this once: only a hash is kept.
     *
     * @throws EmailTakenException also when somebody else is faster by a hair
     */
    SignedUp signUp(EmailAddress email, NewPassword password);

    /** The one demonstration account, with this address, made when absent; nobody can sign in to it by a password. */
    Account ensureDemo(EmailAddress email);

    Optional<Account> find(AccountId id);

    /** Those of the accounts that there are, by one statement. */
    Map<AccountId, Account> findAll(Set<AccountId> ids);

    Optional<Account> find(EmailAddress email);

    /** Active accounts that let the support read at this instant, the last to agree first; by one statement. */
    List<Account> supported(Instant at);

    /** @throws AccountNotFoundException when there is none */
    Account get(AccountId id);

    /**
     * Who has this e-mail and password. Takes the same time whether the e-mail is known or not.
     *
     * @throws AccountInactiveException when both are right but the account was switched off
     */
    Optional<Account> authenticate(@Nullable String email, @Nullable String password);

    /**
     * Who has this pair of API credentials; opens the data key again if the server key was lost.
     *
     * @throws AccountInactiveException when both are right but the account was switched off
     */
    Optional<Account> authenticateClient(@Nullable String clientId, @Nullable String clientSecret);

    /** The active account of this client secret, by one statement. */
    Optional<Account> findBySecret(@Nullable String clientSecret);

    /** Replaces the secret; the former one and every access token are dead at once, the history stays readable. */
    ApiCredentials regenerateSecret(AccountId id);

    /**
     * After a compromise: as {@link #regenerateSecret}, and the account gets another data key. Everything that the former one
     * sealed is sealed anew in the background; reads work all the while.
     */
    ApiCredentials regenerateSecretAndKey(AccountId id);

    /** @throws WrongPasswordException when {@code current} is not the password */
    void changePassword(AccountId id, @Nullable String current, NewPassword replacement);

    /** Lets nobody in any more, by whatever proof, or lets them in again; nothing else changes. */
    void switchTo(AccountId id, boolean active);

    /**
     * Destroys the keys, lets every room forget the account (see {@link AccountDeleted}), and removes it.
     *
     * @throws fr.myelectricaldata.account.role.LastAdministratorException when nobody would administer any more
     */
    void delete(AccountId id);

    /** Is there anybody who may administer? */
    boolean hasAdministrator();

    /**
     * Makes the account an administrator by the link printed at the start; a link works once.
     *
     * @throws InvalidSetUpLinkException when the token is unknown, used or of an earlier start
     */
    Account redeemSetUpLink(AccountId id, @Nullable String token);
}
