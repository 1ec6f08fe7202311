package fr.myelectricaldata.site.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the guide says works when it is pasted: the recipes are run as they are, with the household's own secret. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RecipesRunTest {
    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private Household household;
    private Values values;

    @BeforeEach
    void oneHouseholdWithItsMeter() {
        household = Household.signUp(ApiClient.anonymous(port));
        household.consent(household.offered().getFirst());
        await().atMost(Duration.ofSeconds(30)).until(() -> !household.pdl().isEmpty());
        // Before eight in the morning yesterday is not published yet: a day earlier everything is there at any hour.
        LocalDate day = Paris.today(Clock.systemUTC()).minusDays(1);
        values = Values.of(URI.create("http://localhost:" + port), household.pdl(), day);
    }

    @Test
    void theCurlRecipeListsTheMetersADaysAndACurve() throws Exception {
        String output = run("curl.sh", "bash");
        assertThat(output).contains("\"usage_point_id\":\"" + household.pdl() + "\"");
        assertThat(output)
                .contains("\"date\":\"" + values.start() + "\"")
                .contains("\"date\":\"" + values.end() + "\"");
        assertThat(Files.readAllLines(folder.resolve("load-curve.csv"))).hasSizeGreaterThan(7 * 46);
    }

    @Test
    void thePythonRecipePrintsAWeekAndItsPeak() throws Exception {
        String output = run("python.py", "python3");
        assertThat(output.lines().filter(line -> line.endsWith(" kWh"))).hasSize(7);
        assertThat(output).containsPattern("max \\d+ W \\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:00");
    }

    private String run(String file, String program) throws IOException, InterruptedException {
        Assumptions.assumeTrue(exists(program), program + " is not installed: this recipe was NOT tried");
        Recipe recipe = Recipe.ALL.stream()
                .filter(one -> one.file().equals(file))
                .findFirst()
                .orElseThrow();
        Path script = folder.resolve(file);
        Files.writeString(script, recipe.filled(values).replace("VOTRE_CLIENT_SECRET", household.clientSecret()));
        Process process = new ProcessBuilder(List.of(program, script.toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static boolean exists(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
