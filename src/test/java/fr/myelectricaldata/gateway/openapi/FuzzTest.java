package fr.myelectricaldata.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.AccessTokens;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.demo.DemoAccount;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import fr.myelectricaldata.testing.IdleScheduler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is sent to an address of the contract, the answer is one that a machine can read, and never our fault. Round
 * by round, every operation gets one bad request of a stranger, of a household and of the demonstration.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "test.stores=embedded",
            "test.demo=all",
            "USER_DAILY_LIMIT_NO_CACHE=1000000",
            "USER_DAILY_LIMIT_WITH_CACHE=1000000",
            "ENEDIS_RATE_LIMIT=10000",
            "ENEDIS_HOURLY_LIMIT=1000000",
            "med.simulator.limits=false"
        })
@Import(IdleScheduler.class)
class FuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_128L);
    private static final Duration LONGEST = Duration.ofSeconds(Long.getLong("fuzz.seconds", 25L));
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern OURS = Pattern.compile(
            "Exception|\\tat |org\\.springframework|fr\\.myelectricaldata|java\\.lang|SELECT |<html", 0);

    @LocalServerPort
    int port;

    @Autowired
    AccessTokens tokens;

    @Autowired
    AccountService accounts;

    @Autowired
    DemoAccount demo;

    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .build();
    private final List<Target> targets = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private volatile Household household;
    private String demoToken;
    private volatile Map<String, String> known = Map.of();

    private record Target(String path, String verb, JsonNode operation) {}

    @BeforeEach
    void readTheContract() {
        ApiClient.anonymous(port)
                .getJson("/openapi.json")
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (VERBS.contains(operation.getKey())) {
                        targets.add(new Target(path.getKey(), operation.getKey(), operation.getValue()));
                    }
                }));
        demoToken = tokens.issue(accounts.get(demo.principal().id())).value();
        settle();
    }

    /** A household with a point; a new one when the old one was deleted or lost its secret. */
    private void settle() {
        household = Household.signUp(ApiClient.anonymous(port));
        household.consent(household.offered().getFirst());
        JsonNode point = household.api().getJson("/api/pdl").path("data").path(0);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("pdl", point.path("usage_point_id").asString());
        values.put("prm", point.path("usage_point_id").asString());
        values.put("pdlId", point.path("id").asString());
        values.put("start", "2026-11-01");
        values.put("end", "2026-11-03");
        known = values;
    }

    @Test
    void nothingThatIsSentMakesUsFail(TestReporter reporter) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        int rounds = 0;
        while (rounds < 40 && (rounds < 3 || System.nanoTime() < end)) {
            round(SEED + rounds * 10_000L);
            rounds++;
        }
        reporter.publishEntry("fuzz", rounds + " rounds over " + targets.size() + " operations, " + statuses);
        assertThat(faults).as("seed %s", SEED).isEmpty();
        assertThat(statuses).as("good requests are among them").containsKeys(200, 401, 422, 404);
    }

    /** Everybody at once; what ends the household's point or account comes last, and then there is a new one. */
    private void round(long seed) throws InterruptedException {
        List<Callable<Void>> together = new ArrayList<>();
        List<Runnable> last = new ArrayList<>();
        for (int index = 0; index < targets.size(); index++) {
            Target target = targets.get(index);
            long own = seed + index * 10L;
            together.add(() -> attempt(target, own, ""));
            together.add(() -> attempt(target, own + 2, "Bearer " + demoToken));
            Callable<Void> asHousehold = () -> attempt(target, own + 1, household.clientSecret());
            if (target.verb().equals("get") || target.verb().equals("patch")) {
                together.add(asHousehold);
            } else {
                last.add(() -> attempt(target, own + 1, household.clientSecret()));
            }
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            threads.invokeAll(together);
        }
        last.forEach(Runnable::run);
        if (household.api().get("/api/enedis/status/" + known.get("pdl")).body().contains("ACCESS_DENIED")) {
            settle();
        }
    }

    private Void attempt(Target target, long seed, String authorization) {
        Fuzz fuzz = new Fuzz(seed, target.path(), target.verb(), target.operation(), known);
        HttpRequest request = fuzz.request(URI.create("http://localhost:" + port), authorization);
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            judge(target, request, answer).forEach(fault -> faults.add(fault + " (seed " + seed + ")"));
            if (answer.statusCode() == 401 && authorization.equals(household.clientSecret())) {
                settle();
            }
        } catch (IOException broken) {
            faults.add(request.method() + " " + shown(request) + ": " + broken + " (seed " + seed + ")");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        return null;
    }

    private static String shown(HttpRequest request) {
        String uri = request.uri().toString();
        return uri.length() > 200 ? uri.substring(0, 200) + "…" : uri;
    }

    private List<String> judge(Target target, HttpRequest request, HttpResponse<String> answer) {
        List<String> found = new ArrayList<>();
        int status = answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        String body = answer.body();
        String what = request.method() + " " + shown(request) + " -> " + status + " " + type + ": ";
        boolean documented = target.operation().path("responses").has(Integer.toString(status));
        if (status >= 500 && (status == 500 || !documented)) {
            found.add(what + body);
        }
        // Another verb than the operation's may be one that leads browsers to a page, and is in no contract.
        boolean itsVerb = request.method().equalsIgnoreCase(target.verb());
        if (itsVerb && status >= 300 && status < 400 && status != 304 && !documented) {
            found.add(what + "an unannounced redirect");
        }
        if (OURS.matcher(body).find()) {
            found.add(what + "speaks of our inner workings: " + body.substring(0, Math.min(300, body.length())));
        }
        if (!body.isEmpty() && !readable(target, type, body)) {
            found.add(what + "not what a machine reads: " + body.substring(0, Math.min(200, body.length())));
        }
        return found;
    }

    private static boolean readable(Target target, String type, String body) {
        if (type.startsWith("text/csv")) {
            return body.startsWith("start");
        }
        if (type.startsWith("application/x-ndjson")) {
            return body.lines().allMatch(FuzzTest::isJson);
        }
        if (type.startsWith("application/json") || type.startsWith("application/problem+json")) {
            return isJson(body);
        }
        return target.operation()
                .path("responses")
                .valueStream()
                .anyMatch(answer -> answer.path("content").has(type.replaceFirst(";.*", "")));
    }

    private static boolean isJson(String text) {
        try {
            return !JsonMapper.shared().readTree(text).isMissingNode();
        } catch (JacksonException broken) {
            return false;
        }
    }
}
