package fr.myelectricaldata.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.Application;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.testing.Mailbox;
import fr.myelectricaldata.testing.RealServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails outlive the process that took them: no reader waits in vain, nothing lies readable. */
class OutboxTest {
    private static final String BODY = "Ce texte ne doit pas se lire";

    private static ConfigurableApplicationContext gateway(String database, String data, int smtpPort) {
        return new SpringApplicationBuilder(Application.class)
                .run(
                        "--server.port=0",
                        "--DATABASE_URL=" + database,
                        "--DATA_DIR=" + data,
                        "--SECRET_KEY=one-key-of-both-processes-0123456789abcdef",
                        "--med.mail.smtp.host=127.0.0.1",
                        "--med.mail.smtp.port=" + smtpPort,
                        "--med.mail.smtp.security=none",
                        "--med.mail.smtp.from=passerelle@example.org",
                        "--med.mail.first-pause=500ms",
                        "--med.mail.patience=60s",
                        "--db-scheduler.heartbeat-interval=1s",
                        "--db-scheduler.missed-heartbeats-limit=4",
                        "--db-scheduler.shutdown-max-wait=1s",
                        "--spring.lifecycle.timeout-per-shutdown-phase=2s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void aProcessThatDiesWhileSendingLeavesTheMailToTheNext(String kind) throws IOException {
        String data = "target/test-data/" + UUID.randomUUID();
        String database = kind.equals("sqlite") ? "sqlite:///" + data + "/gateway.db" : RealServers.newPostgresUrl();
        EmailAddress reader = new EmailAddress("lectrice-" + UUID.randomUUID() + "@example.org");
        int port;
        List<Socket> held = new ArrayList<>();
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = silent.getLocalPort();
            Thread.ofVirtual().start(() -> hold(silent, held));
            ConfigurableApplicationContext first = gateway(database, data, port);
            first.getBean(Mails.class).send(new Mail(reader, "Sujet", BODY, "<p>" + BODY + "</p>"));
            await().atMost(Duration.ofSeconds(60)).until(() -> !held.isEmpty());
            String waiting = first.getBean(JdbcClient.class)
                    .sql("select task_data from scheduled_tasks where task_name = 'send-mail'")
                    .query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                    .single();
            assertThat(waiting).doesNotContain(BODY, reader.value(), "Sujet");
            first.close();
        }
        for (Socket socket : held) {
            socket.close();
        }
        Mailbox mailbox = Mailbox.start(port);
        try (ConfigurableApplicationContext second = gateway(database, data, port)) {
            assertThat(mailbox.newest(reader.value(), 1).text()).isEqualTo(BODY);
            MailHealth health = second.getBean(MailHealth.class);
            await().atMost(Duration.ofSeconds(60)).until(() -> health.snapshot().waiting() == 0);
            assertThat(mailbox.all(reader.value())).hasSize(1);

            mailbox.stop();
            Mails mails = second.getBean(Mails.class);
            mails.send(new Mail(reader, "Deuxième", BODY, BODY));
            await().atMost(Duration.ofSeconds(60)).until(() -> health.snapshot().lastTrouble() != null);
            assertThat(health.snapshot().waiting()).isEqualTo(1);
            assertThat(health.snapshot().given()).isZero();
            mailbox = Mailbox.start(port);
            mailbox.newest(reader.value(), 1);
            await().atMost(Duration.ofSeconds(60)).until(() -> health.snapshot().waiting() == 0);
            assertThat(mailbox.all(reader.value())).hasSize(1);

            mails.order(new MailOrder("nobody", "nothing", Duration.ofDays(1)));
            await().atMost(Duration.ofSeconds(60)).until(() -> health.snapshot().given() == 1);
            assertThat(health.snapshot().lastTrouble()).isEqualTo("no such writer");
        } finally {
            mailbox.stop();
        }
    }

    /** Takes connections and says nothing. */
    private static void hold(ServerSocket silent, List<Socket> held) {
        try {
            while (true) {
                held.add(silent.accept());
            }
        } catch (IOException closed) {
            // the end
        }
    }
}
