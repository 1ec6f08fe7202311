package fr.myelectricaldata.notification;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.preferences.PreferenceService;
import fr.myelectricaldata.mail.Letter;
import fr.myelectricaldata.mail.Letterhead;
import fr.myelectricaldata.mail.Mail;
import fr.myelectricaldata.mail.MailTexts;
import fr.myelectricaldata.mail.MailWriter;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the mails that tell notices, in the account's language; several notices make one letter. */
@Component
class NoticeLetters implements MailWriter {
    static final String NAME = "notices";
    private static final int MOST = 10;

    private final JdbcClient database;
    private final AccountService accounts;
    private final NoticeChoices choices;
    private final UsagePointService points;
    private final PreferenceService preferences;
    private final UnsubscribeLinks links;
    private final Paper paper;

    NoticeLetters(
            JdbcClient database,
            AccountService accounts,
            NoticeChoices choices,
            UsagePointService points,
            PreferenceService preferences,
            UnsubscribeLinks links,
            Paper paper) {
        this.database = database;
        this.accounts = accounts;
        this.choices = choices;
        this.points = points;
        this.preferences = preferences;
        this.links = links;
        this.paper = paper;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Nothing to whoever is gone, or wants no such mail any more. */
    @Override
    public Optional<Mail> write(String about) {
        return database.sql("select account_id from notification where mail_id = ? limit 1")
                .param(about)
                .query((row, number) -> AccountId.of(row.getString(1)))
                .optional()
                .flatMap(accounts::find)
                .filter(account -> account.active() && account.emailVerified())
                .flatMap(account -> write(account, wanted(account.id(), about)));
    }

    private List<Notice> wanted(AccountId account, String mail) {
        Map<NoticeKind, NoticeChoice> ways = choices.of(account);
        return database
                .sql("select id, kind, point_id, detail, created_at, read_at from notification where mail_id = ?"
                        + " order by created_at, id")
                .param(mail)
                .query(NoticeTable::notice)
                .stream()
                .filter(notice ->
                        ways.getOrDefault(notice.kind(), notice.kind().usual()).mailed())
                .toList();
    }

    private Optional<Mail> write(Account account, List<Notice> notices) {
        if (notices.isEmpty()) {
            return Optional.empty();
        }
        Locale language = MailTexts.language(preferences.of(account.id()).language());
        Map<UUID, UsagePoint> household =
                points.list(account.id()).stream().collect(Collectors.toMap(UsagePoint::id, Function.identity()));
        List<NoticeWords> words = notices.stream()
                .map(notice -> NoticeWords.of(
                        notice,
                        paper.name(notice.point() == null ? null : household.get(notice.point()), language),
                        language,
                        paper.texts(language)))
                .toList();
        Letter letter = words.size() == 1
                ? paper.single(words.getFirst(), notices.getFirst().kind(), language)
                : paper.digest(words, MOST, language);
        Set<NoticeKind> kinds = notices.stream().map(Notice::kind).collect(Collectors.toSet());
        String token = links.token(account.id(), kinds);
        Letter whole = letter.link(paper.text(language, "notice.mail.settings"), paper.page("/account"))
                .link(paper.text(language, "notice.mail.stop"), paper.page("/unsubscribe?token=" + token));
        URI oneClick = URI.create(paper.page("/api/notifications/unsubscribe?token=" + token));
        return Optional.of(paper.write(account.email(), whole).withUnsubscribe(oneClick));
    }

    /** The words and the layout of such letters. */
    @Component
    static final class Paper {
        private final MailTexts texts;
        private final Letterhead letterhead;

        Paper(MailTexts texts, Letterhead letterhead) {
            this.texts = texts;
            this.letterhead = letterhead;
        }

        NoticeWords.Texts texts(Locale language) {
            return (key, values) -> texts.text(language, key, values);
        }

        String text(Locale language, String key, Object... values) {
            return texts.text(language, key, values);
        }

        String page(String path) {
            return letterhead.page(path);
        }

        Mail write(fr.myelectricaldata.common.EmailAddress to, Letter letter) {
            return letterhead.write(to, letter);
        }

        String name(@org.jspecify.annotations.Nullable UsagePoint point, Locale language) {
            if (point == null) {
                return "";
            }
            return point.name() == null
                    ? text(language, "point.unnamed.of", point.number().masked())
                    : point.name();
        }

        Letter single(NoticeWords words, NoticeKind kind, Locale language) {
            return Letter.titled(language, words.title())
                    .words(words.text())
                    .button(text(language, "notice." + kind + ".action"), page("/" + kind.page()));
        }

        Letter digest(List<NoticeWords> all, int most, Locale language) {
            Letter letter = Letter.titled(language, text(language, "notice.mail.several", all.size()));
            for (NoticeWords words : all.subList(0, Math.min(most, all.size()))) {
                letter = letter.words(words.title()).aside(words.text());
            }
            if (all.size() > most) {
                letter = letter.words(text(language, "notice.mail.more", all.size() - most));
            }
            return letter.button(text(language, "notice.mail.all"), page("/notifications"));
        }
    }
}
