package fr.myelectricaldata.mail;

import fr.myelectricaldata.common.EmailAddress;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The one layout of all mails, in plain text and in HTML that old mail programs understand (tables, inline styles, nothing
 * loaded). Every word is escaped here, whoever wrote it.
 */
@Component
public class Letterhead {
    private static final String FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";
    private static final String WORDS = "margin:0 0 16px;font-size:16px;line-height:24px;color:#1d2a39;";
    private static final String ASIDE = "margin:0 0 16px;font-size:14px;line-height:21px;color:#556476;";

    private final MailTexts texts;
    private final String site;

    Letterhead(MailTexts texts, MailSettings settings) {
        this.texts = texts;
        this.site = settings.site().toString().replaceFirst("/+$", "");
    }

    /** An address of the pages. @param path from the first slash on */
    public String page(String path) {
        return site + path;
    }

    public Mail write(EmailAddress to, Letter letter) {
        return new Mail(to, letter.title() + " · " + Envelope.SENDER, text(letter), html(letter));
    }

    private String foot(Letter letter) {
        return texts.text(letter.language(), "mail.foot", site);
    }

    private String text(Letter letter) {
        return letter.parts().stream()
                .map(part -> switch (part) {
                    case Letter.Words words -> words.text();
                    case Letter.Aside aside -> aside.text();
                    case Letter.Button button -> button.label() + " :\n" + button.address();
                    case Letter.Link link -> link.label() + " :\n" + link.address();
                })
                .collect(Collectors.joining("\n\n", letter.title() + "\n\n", "\n\n--\n" + foot(letter) + "\n"));
    }

    private String html(Letter letter) {
        String parts = letter.parts().stream()
                .map(part -> switch (part) {
                    case Letter.Words words -> paragraph(WORDS, words.text());
                    case Letter.Aside aside -> paragraph(ASIDE, aside.text());
                    case Letter.Button button -> button(letter, button);
                    case Letter.Link link ->
                        "<p style=\"" + ASIDE + "\"><a href=\"" + escaped(link.address())
                                + "\" style=\"color:#1f5fbf;\">" + escaped(link.label()) + "</a></p>";
                })
                .collect(Collectors.joining());
        return """
                <!doctype html><html lang="%s"><head><meta charset="utf-8">\
                <meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light">\
                <title>%s</title></head><body style="margin:0;padding:0;background:#f3f5f8;%s">\
                <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" style="background:#f3f5f8;"><tr>\
                <td align="center" style="padding:32px 16px;"><table role="presentation" width="100%%" cellpadding="0" \
                cellspacing="0" style="max-width:560px;text-align:left;"><tr><td style="padding:0 4px 16px;font-size:15px;\
                font-weight:600;color:#1f5fbf;">%s</td></tr><tr><td style="background:#ffffff;border:1px solid #dde3ea;\
                border-radius:14px;padding:28px 28px 12px;"><h1 style="margin:0 0 16px;font-size:22px;line-height:29px;\
                color:#1d2a39;">%s</h1>%s</td></tr><tr><td style="padding:16px 4px 0;font-size:13px;line-height:19px;\
                color:#556476;">%s</td></tr></table></td></tr></table></body></html>
                """.formatted(
                        letter.language().getLanguage(),
                        escaped(letter.title()),
                        FONT,
                        Envelope.SENDER,
                        escaped(letter.title()),
                        parts,
                        escaped(foot(letter)));
    }

    private String button(Letter letter, Letter.Button button) {
        String address = escaped(button.address());
        return """
                <p style="margin:24px 0;"><a href="%s" style="display:inline-block;background:#1f5fbf;color:#ffffff;\
                text-decoration:none;font-size:16px;font-weight:600;padding:12px 22px;border-radius:10px;">%s</a></p>\
                <p style="%s">%s<br><span style="word-break:break-all;">%s</span></p>""".formatted(
                address, escaped(button.label()), ASIDE, escaped(texts.text(letter.language(), "mail.copy")), address);
    }

    private static String paragraph(String style, String words) {
        return "<p style=\"" + style + "\">" + escaped(words) + "</p>";
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
