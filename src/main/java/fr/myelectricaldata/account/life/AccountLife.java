package fr.myelectricaldata.account.life;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountChanges;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.SignedUp;
import fr.myelectricaldata.account.WrongPasswordException;
import fr.myelectricaldata.account.links.AccountLinks;
import fr.myelectricaldata.account.links.DeadLinkException;
import fr.myelectricaldata.account.links.LinkKind;
import fr.myelectricaldata.account.links.OpenLink;
import fr.myelectricaldata.common.EmailAddress;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Orders mails with links, and does what a link proves. Whoever asks for a mail learns nothing about the address: the same
 * work is done for each, and an account is looked for only when the mail is written.
 */
@Service
public class AccountLife {
    private final AccountService accounts;
    private final AccountChanges changes;
    private final AccountLinks links;
    private final LinkOrders orders;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;

    AccountLife(
            AccountService accounts,
            AccountChanges changes,
            AccountLinks links,
            LinkOrders orders,
            PasswordEncoder passwords,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.changes = changes;
        this.links = links;
        this.orders = orders;
        this.passwords = passwords;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Sends a link to whoever has an account of this address and has not verified it. */
    public void resendVerification(EmailAddress email, Locale language) {
        orders.order(LinkOrder.by(LinkKind.VERIFY_EMAIL, email, language));
    }

    /** Sends a link to whoever has an account of this address. */
    public void forgotPassword(EmailAddress email, Locale language) {
        orders.order(LinkOrder.by(LinkKind.RESET_PASSWORD, email, language));
    }

    /**
     * The account that a link is for, without using it up.
     *
     * @throws DeadLinkException when it opens nothing
     */
    public LinkShown look(LinkKind kind, @Nullable String token) {
        OpenLink link = links.look(kind, token);
        Account account = accounts.get(link.account());
        return new LinkShown(account.email(), link.email().orElse(account.email()));
    }

    /**
     * @param email of the account
     * @param proved the address that the link was sent to
     */
    public record LinkShown(EmailAddress email, EmailAddress proved) {}

    /** @throws DeadLinkException when the link opens nothing */
    public Account verify(@Nullable String token) {
        return redeem(LinkKind.VERIFY_EMAIL, token, link -> changes.verify(link.account()));
    }

    /**
     * Sets a new password; sessions, tokens and links of before are dead.
     *
     * @throws DeadLinkException when the link opens nothing
     */
    public Account resetPassword(@Nullable String token, NewPassword replacement) {
        links.look(LinkKind.RESET_PASSWORD, token);
        String hash = hash(replacement);
        return redeem(LinkKind.RESET_PASSWORD, token, link -> changes.reset(link.account(), hash));
    }

    /**
     * Sends a link to the new address; nothing changes until it is opened. Whether somebody else has that address is told
     * to that mailbox alone.
     *
     * @throws WrongPasswordException when {@code password} is not the account's
     */
    public void requestEmail(AccountId id, @Nullable String password, EmailAddress wanted, Locale language) {
        Account account = accounts.get(id);
        if (accounts.authenticate(account.email().value(), password)
                .filter(proved -> proved.id().equals(id))
                .isEmpty()) {
            throw new WrongPasswordException();
        }
        orders.order(LinkOrder.to(LinkKind.CHANGE_EMAIL, id, wanted, language));
    }

    /**
     * @throws DeadLinkException when the link opens nothing
     * @throws fr.myelectricaldata.account.EmailTakenException when the address has got an account meanwhile
     */
    public Account confirmEmail(@Nullable String token) {
        return redeem(
                LinkKind.CHANGE_EMAIL,
                token,
                link -> changes.changeEmail(link.account(), link.email().orElseThrow(DeadLinkException::unknown)));
    }

    /**
     * Opens an account for somebody, who sets the password by a link that is sent at once.
     *
     * @throws fr.myelectricaldata.account.EmailTakenException when the address has an account
     */
    public Account invite(EmailAddress email, Locale language) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Account account = changes.addInvited(email);
            inviteAgain(account.id(), language);
            return account;
        }));
    }

    /** Sends the invitation once more; nothing happens when it was accepted. */
    public void inviteAgain(AccountId id, Locale language) {
        orders.order(LinkOrder.of(LinkKind.INVITATION, id, language));
    }

    /**
     * The first password of an invited account; its credentials are shown this once.
     *
     * @throws DeadLinkException when the link opens nothing, or the account has its owner already
     */
    public SignedUp accept(@Nullable String token, NewPassword password) {
        OpenLink shown = links.look(LinkKind.INVITATION, token);
        String hash = hash(password);
        if (!changes.awaitsOwner(shown.account())) {
            throw DeadLinkException.unknown();
        }
        return redeem(LinkKind.INVITATION, token, link -> changes.accept(link.account(), hash));
    }

    private <T> T redeem(LinkKind kind, @Nullable String token, Function<OpenLink, T> change) {
        return Objects.requireNonNull(transaction.execute(status -> change.apply(links.redeem(kind, token))));
    }

    private String hash(NewPassword password) {
        return Objects.requireNonNull(passwords.encode(password.value()));
    }
}
