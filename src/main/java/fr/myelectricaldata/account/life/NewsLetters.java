package fr.myelectricaldata.account.life;

import fr.myelectricaldata.account.AccountDeleted;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.OwnerNews;
import fr.myelectricaldata.account.SecurityChange;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.mail.Letter;
import fr.myelectricaldata.mail.Mail;
import fr.myelectricaldata.mail.MailOrder;
import fr.myelectricaldata.mail.MailWriter;
import fr.myelectricaldata.mail.Mails;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells owners what was changed in their account, and what to do if it was not them. */
@Component
class NewsLetters implements MailWriter {
    private static final String NAME = "account-news";
    private static final Duration WORTH = Duration.ofDays(3);

    private final AccountService accounts;
    private final AccountPaper paper;
    private final Mails mails;
    private final JsonMapper json;
    private final Clock clock;

    NewsLetters(AccountService accounts, AccountPaper paper, Mails mails, JsonMapper json, Clock clock) {
        this.accounts = accounts;
        this.paper = paper;
        this.mails = mails;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param kind of {@link OwnerNews} or of {@link SecurityChange}, by its constant's name
     * @param formerEmail where it goes, when not to the account's own address
     * @param at epoch milliseconds
     */
    record News(String kind, String account, @Nullable String formerEmail, long at, String language) {}

    @EventListener
    void tell(OwnerNews news) {
        order(news, null);
        if (news.formerEmail() != null) {
            order(news, news.formerEmail().value());
        }
    }

    private void order(OwnerNews news, @Nullable String formerEmail) {
        order(news.kind().name(), news.account().id(), formerEmail);
    }

    /** The mail is ordered in the transaction of the change, where there is one. */
    @EventListener
    void tell(SecurityChange change) {
        order(change.kind().name(), change.account(), null);
    }

    private void order(String kind, AccountId account, @Nullable String formerEmail) {
        String language = Speaking.language().getLanguage();
        News one = new News(kind, account.toString(), formerEmail, clock.millis(), language);
        mails.order(new MailOrder(NAME, json.writeValueAsString(one), WORTH));
    }

    /** Mails in the operator's folder hold the address. */
    @EventListener
    void forget(AccountDeleted deleted) {
        if (!mails.leave()) {
            accounts.find(deleted.account()).ifPresent(account -> mails.forget(account.email()));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Mail> write(String about) {
        News news = json.readValue(about, News.class);
        return accounts.find(AccountId.of(news.account())).map(account -> {
            Locale language = paper.language(account.id(), news.language());
            boolean former = news.formerEmail() != null;
            EmailAddress to = former ? new EmailAddress(String.valueOf(news.formerEmail())) : account.email();
            String key = "mail." + news.kind() + (former ? ".former." : ".");
            Letter letter = Letter.titled(language, paper.text(language, key + "title"))
                    .words(paper.text(language, key + "text", moment(news, language), to.value()));
            return paper.write(to, remedy(letter, key, former));
        });
    }

    /** Who lost the address cannot come in by it any more. */
    private Letter remedy(Letter letter, String key, boolean former) {
        Locale language = letter.language();
        Letter more = letter.words(paper.text(language, key + "remedy"));
        return former ? more : more.button(paper.text(language, "mail.news.button"), paper.page("/forgot-password"));
    }

    private static String moment(News news, Locale language) {
        String pattern =
                language.equals(Locale.ENGLISH) ? "d MMMM yyyy 'at' HH:mm" : "d MMMM yyyy 'à' HH'\u00a0h\u00a0'mm";
        return Instant.ofEpochMilli(news.at())
                .atZone(Paris.ZONE)
                .format(DateTimeFormatter.ofPattern(pattern, language));
    }
}
