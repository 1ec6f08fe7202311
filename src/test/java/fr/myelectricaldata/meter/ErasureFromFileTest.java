package fr.myelectricaldata.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever takes the files of SQLite after a deletion finds nothing of it, though the gateway was never stopped. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
class ErasureFromFileTest {
    @LocalServerPort
    int port;

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void aDeletedPointAndADeletedAccountLeaveTheFiles() {
        Household household = Household.signUp(ApiClient.anonymous(port));
        household.consent("6");
        String pdl = household.pdl();
        household.api().get("/api/enedis/consumption/daily/" + pdl + "?start=2026-11-01&end=2026-11-10");
        assertThat(inFiles(pdl)).as("the test sees what is there").isPositive();
        assertThat(inFiles(household.email())).isPositive();

        String id = household.api().getJson("/api/pdl").at("/data/0/id").asString();
        household.api().delete("/api/pdl/" + id);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(inFiles(pdl)).isZero());

        household.api().delete("/api/accounts/me");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(inFiles(household.email())).isZero());
    }

    /** How often the word stands in the database's file and its journal, taken as bytes. */
    private int inFiles(String word) {
        String file = url.replaceFirst("^jdbc:sqlite:", "").replaceFirst("\\?.*", "");
        return inFile(Path.of(file), word) + inFile(Path.of(file + "-wal"), word);
    }

    private static int inFile(Path file, String word) {
        try {
            return Files.exists(file)
                    ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split(word, -1).length - 1
                    : 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
