package fr.myelectricaldata.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.testing.Mailbox;
import fr.myelectricaldata.testing.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Period;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three ways by which mails leave, each against something that really takes them. */
class CarriersTest {
    private static final EmailAddress READER = new EmailAddress("lectrice@example.org");
    private static final Mail MAIL = new Mail(READER, "Été & hiver", "Bonjour, c’est l’été.", "<p>Bonjour</p>");

    private final MovableClock clock = MovableClock.at("2026-11-28T09:00:00Z");

    @TempDir
    Path folder;

    private MailSettings settings(int smtpPort, String base) {
        return new MailSettings(
                URI.create("http://localhost"),
                folder.resolve("mails"),
                3,
                Period.ofDays(30),
                new MailSettings.Smtp("127.0.0.1", smtpPort, "none", "", "", "passerelle@example.org"),
                new MailSettings.Mailgun("a-key", "mg.example.org", "", URI.create(base)),
                Duration.ofSeconds(20),
                Duration.ofHours(2),
                Duration.ofSeconds(2));
    }

    @Test
    void smtpDeliversBothTextsToOneReader() throws Exception {
        Mailbox mailbox = Mailbox.start();
        try {
            new SmtpCarrier(settings(mailbox.port(), "http://localhost"), clock).carry(MAIL, "some-id");
        } finally {
            Mailbox.Letter letter = mailbox.newest(READER.value(), 1);
            assertThat(letter.subject()).isEqualTo("Été & hiver");
            assertThat(letter.text()).isEqualTo("Bonjour, c’est l’été.");
            assertThat(letter.html()).isEqualTo("<p>Bonjour</p>");
            assertThat(letter.headers())
                    .contains("Message-ID: <some-id@example.org>", "From: MyElectricalData <passerelle@example.org>");
            mailbox.stop();
        }
    }

    @Test
    void aSubjectNeverBecomesAHeader() throws Exception {
        Mailbox mailbox = Mailbox.start();
        try {
            Mail mail = new Mail(READER, "Bonjour\r\nBcc: autre@example.org\r\n\r\nx", "t", "h");
            new SmtpCarrier(settings(mailbox.port(), "http://localhost"), clock).carry(mail, "id");
            Mailbox.Letter letter = mailbox.newest(READER.value(), 1);
            assertThat(letter.headers()).noneMatch(header -> header.startsWith("Bcc"));
            assertThat(letter.subject()).isEqualTo("Bonjour Bcc: autre@example.org x");
            assertThat(mailbox.all("autre@example.org")).isEmpty();
        } finally {
            mailbox.stop();
        }
    }

    @Test
    void whatNeverWasMarkupNeverBecomesMarkup() {
        Letterhead letterhead = new Letterhead(new MailTexts(), settings(1, "http://localhost"));
        Letter letter = Letter.titled(Locale.FRENCH, "<b>Titre</b>")
                .words("<script>alert(1)</script> & \"co\"")
                .button("<i>", "https://example.org/?a=\"><script>");
        Mail mail = letterhead.write(READER, letter);
        assertThat(mail.html()).doesNotContain("<script", "<b>", "<i>").contains("&lt;script&gt;", "&quot;co&quot;");
        assertThat(mail.text()).contains("<script>alert(1)</script>");
    }

    @Test
    void anSmtpServerThatIsAwayMayComeBack() throws IOException {
        int nobody = freePort();
        assertThatThrownBy(() -> new SmtpCarrier(settings(nobody, "http://localhost"), clock).carry(MAIL, "id"))
                .isInstanceOfSatisfying(
                        MailFailure.class,
                        failure -> assertThat(failure.lasting()).isFalse());
    }

    /** A server that says what the test wants to every recipient. */
    @ParameterizedTest
    @CsvSource({"550, true", "450, false"})
    void whatTheServerSaysOfTheReaderDecides(int code, boolean lasting) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuse(socket, code));
            assertThatThrownBy(() -> new SmtpCarrier(settings(socket.getLocalPort(), "http://localhost"), clock)
                            .carry(MAIL, "id"))
                    .isInstanceOfSatisfying(MailFailure.class, failure -> {
                        assertThat(failure.what()).isEqualTo("SMTP " + code);
                        assertThat(failure.lasting()).isEqualTo(lasting);
                        assertThat(failure.getCause()).isNull();
                    });
        }
    }

    private static void refuse(ServerSocket server, int code) {
        try (var socket = server.accept();
                var in = new java.io.BufferedReader(
                        new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                var out = new java.io.PrintStream(socket.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            out.print("220 ready\r\n");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.print(line.startsWith("RCPT") ? code + " <lectrice@example.org> no\r\n" : "250 ok\r\n");
                out.flush();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void mailgunReceivesAFormWithTheKey() throws Exception {
        AtomicReference<String> seen = new AtomicReference<>("");
        HttpServer server = mailgun(200, seen);
        try {
            String base = "http://localhost:" + server.getAddress().getPort() + "/v3";
            new MailgunCarrier(settings(1, base)).carry(MAIL, "some-id");
            String key = Base64.getEncoder().encodeToString("api:a-key".getBytes(StandardCharsets.UTF_8));
            assertThat(seen.get())
                    .contains(
                            "POST /v3/mg.example.org/messages Basic " + key,
                            "from=MyElectricalData <noreply@mg.example.org>&to=lectrice@example.org",
                            "subject=Été & hiver",
                            "text=Bonjour, c’est l’été.",
                            "html=<p>Bonjour</p>",
                            "o:tracking=no");
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"400, true", "401, false", "429, false", "503, false"})
    void onlyWhatMailgunSaysOfTheMailItselfIsFinal(int status, boolean lasting) throws IOException {
        HttpServer server = mailgun(status, new AtomicReference<>());
        try {
            String base = "http://localhost:" + server.getAddress().getPort() + "/v3/";
            assertThatThrownBy(() -> new MailgunCarrier(settings(1, base)).carry(MAIL, "id"))
                    .isInstanceOfSatisfying(MailFailure.class, failure -> {
                        assertThat(failure.what()).isEqualTo("Mailgun " + status);
                        assertThat(failure.lasting()).isEqualTo(lasting);
                    });
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer mailgun(int status, AtomicReference<String> seen) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            seen.set(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + "\n"
                    + URLDecoder.decode(body, StandardCharsets.UTF_8));
            byte[] answer = "{\"message\":\"to lectrice@example.org\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }

    @Test
    void theFolderKeepsTheNewestForItsOwnerAlone() throws Exception {
        FolderCarrier carrier = new FolderCarrier(settings(1, "http://localhost"), clock);
        for (int i = 0; i < 5; i++) {
            carrier.carry(MAIL, "mail-" + i);
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(names()).hasSize(3).allMatch(name -> name.matches(".*mail-[234]\\.eml"));
        for (Path file : files()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("mails"))))
                .isEqualTo("rwx------");
        clock.advance(Duration.ofDays(31));
        carrier.carry(MAIL, "later");
        assertThat(names()).hasSize(1);
    }

    @Test
    void theFolderForgetsWhoIsGone() throws Exception {
        FolderCarrier carrier = new FolderCarrier(settings(1, "http://localhost"), clock);
        carrier.forget(READER);
        carrier.carry(MAIL, "one");
        carrier.carry(new Mail(new EmailAddress("autre@example.org"), "s", "t", "h"), "two");
        carrier.forget(READER);
        assertThat(names()).singleElement().asString().endsWith("two.eml");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("mails"))) {
            return files.toList();
        }
    }

    private List<String> names() throws IOException {
        return files().stream().map(file -> String.valueOf(file.getFileName())).toList();
    }

    @Test
    void pausesGrowUpToALimit() {
        MailSettings settings = settings(1, "http://localhost");
        assertThat(settings.pauseAfter(1)).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.pauseAfter(3)).isEqualTo(Duration.ofSeconds(80));
        assertThat(settings.pauseAfter(60)).isEqualTo(Duration.ofHours(2));
    }
}
