package fr.myelectricaldata.testing;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real SMTP server on a port of its own, and what lies in its mailboxes. */
public final class Mailbox {
    private static final Pattern TOKEN = Pattern.compile("/([a-z-]+)\\?token=([A-Za-z0-9_-]{43})");

    private final GreenMail server;

    private Mailbox(GreenMail server) {
        this.server = server;
    }

    public static Mailbox start() {
        return start(0);
    }

    public static Mailbox start(int port) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMail server = new GreenMail(setup);
        server.start();
        return new Mailbox(server);
    }

    public void stop() {
        server.stop();
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** Waits for the newest of at least {@code many} mails to somebody. */
    public Letter newest(String to, int many) {
        await().atMost(Duration.ofSeconds(30)).until(() -> all(to).size() >= many);
        return all(to).getLast();
    }

    /** Waits for the mail whose subject begins so. */
    public Letter about(String to, String subject) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        all(to).stream().anyMatch(letter -> letter.subject().startsWith(subject)));
        return all(to).stream()
                .filter(letter -> letter.subject().startsWith(subject))
                .toList()
                .getLast();
    }

    public List<Letter> all(String to) {
        return Arrays.stream(server.getReceivedMessages())
                .map(Mailbox::letter)
                .filter(letter -> letter.to().equals(to))
                .toList();
    }

    /** @param headers all of them, one a line */
    public record Letter(String to, String subject, String text, String html, List<String> headers) {
        /** What stands behind {@code ?token=} in the link to the page. */
        public String token(String page) {
            Matcher link = TOKEN.matcher(text);
            if (!link.find() || !link.group(1).equals(page)) {
                throw new AssertionError("no link to " + page + " in the mail \"" + subject + "\"");
            }
            return link.group(2);
        }
    }

    private static Letter letter(Message message) {
        try {
            List<String> headers = new java.util.ArrayList<>();
            message.getAllHeaders()
                    .asIterator()
                    .forEachRemaining(header -> headers.add(header.getName() + ": " + header.getValue()));
            return new Letter(
                    message.getRecipients(Message.RecipientType.TO)[0].toString(),
                    message.getSubject(),
                    part(message.getContent(), "text/plain").replace("\r\n", "\n"),
                    part(message.getContent(), "text/html"),
                    headers);
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String part(Object content, String type) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart one = parts.getBodyPart(i);
                String found = one.isMimeType(type) ? String.valueOf(one.getContent()) : part(one.getContent(), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
