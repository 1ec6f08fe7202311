package fr.myelectricaldata.account.life;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountChanges;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.links.AccountLinks;
import fr.myelectricaldata.account.links.LinkKind;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.mail.Letter;
import fr.myelectricaldata.mail.Mail;
import fr.myelectricaldata.mail.MailWriter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the mails with links. A link is made when its mail is sent, and stands nowhere but in it. */
@Component
class LinkLetters implements MailWriter {
    static final String NAME = "account-link";

    private final AccountService accounts;
    private final AccountChanges changes;
    private final AccountLinks links;
    private final AccountPaper paper;
    private final JsonMapper json;

    LinkLetters(
            AccountService accounts, AccountChanges changes, AccountLinks links, AccountPaper paper, JsonMapper json) {
        this.accounts = accounts;
        this.changes = changes;
        this.links = links;
        this.paper = paper;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Mail> write(String about) {
        LinkOrder order = json.readValue(about, LinkOrder.class);
        return account(order)
                .filter(account -> account.active() && !account.rights().readsOnly())
                .flatMap(account -> write(order.as(kind(order, account)), account));
    }

    /** Whoever was invited and never came has no password to forget: they are invited again. */
    private LinkKind kind(LinkOrder order, Account account) {
        return order.kind() == LinkKind.RESET_PASSWORD && changes.awaitsOwner(account.id())
                ? LinkKind.INVITATION
                : order.kind();
    }

    private Optional<Account> account(LinkOrder order) {
        return order.account() != null
                ? accounts.find(AccountId.of(order.account()))
                : Optional.ofNullable(order.email()).map(EmailAddress::new).flatMap(accounts::find);
    }

    private boolean stillWanted(LinkKind kind, Account account) {
        return switch (kind) {
            // An invitation is verified by being accepted.
            case VERIFY_EMAIL -> !account.emailVerified() && !changes.awaitsOwner(account.id());
            case INVITATION -> changes.awaitsOwner(account.id());
            case RESET_PASSWORD, CHANGE_EMAIL -> true;
        };
    }

    private Optional<Mail> write(LinkOrder order, Account account) {
        return stillWanted(order.kind(), account) ? Optional.of(mail(order, account)) : Optional.empty();
    }

    private Mail mail(LinkOrder order, Account account) {
        Locale language = paper.language(account.id(), order.language());
        if (order.kind() != LinkKind.CHANGE_EMAIL) {
            return paper.write(account.email(), letter(order.kind(), account, account.email(), language));
        }
        EmailAddress wanted = new EmailAddress(String.valueOf(order.email()));
        // Only the mailbox itself hears that its address has an account.
        return accounts.find(wanted).isPresent()
                ? paper.write(wanted, taken(wanted, language))
                : paper.write(wanted, letter(order.kind(), account, wanted, language));
    }

    private Letter letter(LinkKind kind, Account account, EmailAddress proved, Locale language) {
        String address =
                paper.page(kind.path(links.issue(account.id(), kind, kind == LinkKind.CHANGE_EMAIL ? proved : null)));
        String key = "mail." + kind + ".";
        return Letter.titled(language, paper.text(language, key + "title"))
                .words(paper.text(
                        language, key + "text", proved.value(), account.email().value()))
                .button(paper.text(language, key + "button"), address)
                .aside(paper.text(language, key + "aside"));
    }

    private Letter taken(EmailAddress wanted, Locale language) {
        return Letter.titled(language, paper.text(language, "mail.taken.title"))
                .words(paper.text(language, "mail.taken.text", wanted.value()))
                .aside(paper.text(language, "mail.taken.aside"));
    }
}
