package fr.myelectricaldata;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.enedis.dataconnect.StubEnedis;
import fr.myelectricaldata.enedis.dataconnect.StubEnedis.Reply;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.pipeline.Publication;
import fr.myelectricaldata.quota.QuotaService;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import fr.myelectricaldata.testing.IdleScheduler;
import fr.myelectricaldata.testing.MovableClock;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real application in front of an Enedis that fails as a test says, asked in every wire format it has. A further format
 * is a constant of {@link Format} and a column of the table that has its name. The clock only ever goes forward.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "test.stores=embedded",
            "ENEDIS_RATE_LIMIT=100000",
            "ENEDIS_HOURLY_LIMIT=1000000",
            "USER_DAILY_LIMIT_NO_CACHE=1000",
            "med.enedis.read-timeout=2s"
        })
@Import({IdleScheduler.class, FaultTable.StandingClock.class})
abstract class FaultTable {
    static final String DAILY = "/mesure_synchrone_auto/v2/consommation_quotidienne";
    private static final StubEnedis ENEDIS = new StubEnedis();
    private static final AtomicLong NUMBERS = new AtomicLong(10_000_000_000_000L);
    private static final JsonMapper JSON = new JsonMapper();

    @TestConfiguration(proxyBeanMethods = false)
    static class StandingClock {
        @Bean
        @Primary
        MovableClock standingClock() {
            return new MovableClock(Instant.parse("2026-11-28T09:00:00Z"));
        }
    }

    /** How one day of a series is asked for, and how the answer reads. */
    enum Format {
        V2 {
            @Override
            String path(String pdl, LocalDate day) {
                return "/api/enedis/consumption/daily/%s?start=%s&end=%s".formatted(pdl, day, day);
            }

            @Override
            String failure(HttpResponse<String> answer) {
                JsonNode body = ApiClient.json(answer);
                assertThat(body.propertyNames()).containsExactly("success", "data", "error", "timestamp");
                assertThat(body.required("success").asBoolean()).isFalse();
                assertThat(body.required("error").required("message").asString())
                        .isNotBlank();
                return body.required("error").required("code").asString();
            }

            @Override
            JsonNode reading(JsonNode body) {
                return body.required("data").required("meter_reading");
            }
        },
        V1 {
            @Override
            String path(String pdl, LocalDate day) {
                return "/daily_consumption/%s/start/%s/end/%s".formatted(pdl, day, day.plusDays(1));
            }

            @Override
            String failure(HttpResponse<String> answer) {
                JsonNode body = ApiClient.json(answer);
                assertThat(body.propertyNames()).containsExactly("detail");
                return body.required("detail").asString();
            }

            @Override
            JsonNode reading(JsonNode body) {
                return body.required("meter_reading");
            }
        },
        CONSO {
            @Override
            String path(String pdl, LocalDate day) {
                return "/api/daily_consumption?prm=%s&start=%s&end=%s".formatted(pdl, day, day.plusDays(1));
            }

            @Override
            String failure(HttpResponse<String> answer) {
                JsonNode body = ApiClient.json(answer);
                assertThat(body.required("status").asInt()).isEqualTo(answer.statusCode());
                assertThat(body.required("message").asString()).isNotBlank();
                return body.required("error").required("error").asString();
            }

            @Override
            JsonNode reading(JsonNode body) {
                return body;
            }

            /** Its tokens open no point without a consent, not even what is kept of it. */
            @Override
            boolean servesFormerPoints() {
                return false;
            }

            /** A token for this point alone, by the API. */
            @Override
            String authorization(Household account, String pdl) {
                HttpResponse<String> minted = account.api()
                        .postJson(
                                "/api/accounts/conso-tokens",
                                "{\"name\":\"faults\",\"usage_point_ids\":[\"" + pdl + "\"]}");
                assertThat(minted.statusCode()).as(minted.body()).isEqualTo(201);
                return "Bearer "
                        + ApiClient.json(minted)
                                .required("data")
                                .required("token")
                                .asString();
            }
        };

        abstract String path(String pdl, LocalDate day);

        /** Checks the form of a failure and returns what names it. */
        abstract String failure(HttpResponse<String> answer);

        abstract JsonNode reading(JsonNode body);

        /** Is what is kept of a point still served once its consent is lost? */
        boolean servesFormerPoints() {
            return true;
        }

        /** What this format says in Authorization. */
        String authorization(Household account, String pdl) {
            return account.clientSecret();
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    UsagePointService points;

    @Autowired
    QuotaService quotas;

    @Autowired
    JdbcClient database;

    private final Map<String, String> authorizations = new HashMap<>();
    private Household account;
    private AccountId id;

    @DynamicPropertySource
    static void stub(DynamicPropertyRegistry properties) {
        properties.add("med.enedis.api-url", () -> ENEDIS.url().toString());
    }

    @BeforeEach
    void healthyEnedis() {
        measures(FaultTable::values);
        tokens(StubEnedis.file(200, "2026/token_200.json"));
        if (account == null) {
            account = Household.signUp(ApiClient.anonymous(port));
            id = AccountId.of(account.api()
                    .getJson("/api/accounts/me")
                    .path("data")
                    .path("id")
                    .asString());
        }
    }

    void measures(Reply... inTurn) {
        ENEDIS.on(DAILY, inTurn);
    }

    void tokens(Reply... inTurn) {
        ENEDIS.on(StubEnedis.TOKEN, inTurn);
    }

    int measuresAsked() {
        return ENEDIS.asked(DAILY).size();
    }

    int tokensAsked() {
        return ENEDIS.asked(StubEnedis.TOKEN).size();
    }

    /** A point that nobody has asked for anything yet. */
    String newPoint() {
        String pdl = String.valueOf(NUMBERS.incrementAndGet());
        consent(pdl);
        return pdl;
    }

    /** The household gives or renews its permission; the collection owes it no history, so that readers pay themselves. */
    void consent(String pdl) {
        UsagePoint point = points.attach(id, new UsagePointId(pdl), Origin.ENEDIS, LocalDate.of(2099, 1, 1));
        database.sql("delete from collection where point_id = ?")
                .param(point.id().toString())
                .update();
    }

    HttpResponse<String> ask(Format format, String pdl, LocalDate day) {
        String authorization = authorizations.computeIfAbsent(format + pdl, any -> format.authorization(account, pdl));
        return ApiClient.anonymous(port).as(authorization).get(format.path(pdl, day));
    }

    /** Forces Enedis to be asked again, which only the second format can; the answer comes in whatever {@code accept} says. */
    HttpResponse<String> force(String pdl, LocalDate day, String accept) {
        return ApiClient.anonymous(port)
                .as(account.clientSecret())
                .send(Format.V2.path(pdl, day) + "&use_cache=false", request -> request.header("Accept", accept));
    }

    /** Scarce units used so far today. */
    int units() {
        return quotas.usage(id).upstream();
    }

    LocalDate newestDay() {
        return Publication.newestDay(clock.instant());
    }

    void assertServed(Format format, HttpResponse<String> answer, LocalDate day) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode readings = format.reading(ApiClient.json(answer)).required("interval_reading");
        assertThat(readings).as(answer.body()).hasSize(1);
        assertThat(readings.get(0).required("date").asString()).isEqualTo(day.toString());
        assertThat(readings.get(0).required("value").asString()).isEqualTo(value(day));
    }

    /** What the healthy stub measured on a day. */
    static String value(LocalDate day) {
        return String.valueOf(1000 + day.getDayOfYear());
    }

    /** A healthy answer to any question for days. */
    static void values(HttpExchange exchange, Object closed) throws java.io.IOException {
        Map<String, String> query = Arrays.stream(
                        exchange.getRequestURI().getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        LocalDate start = LocalDate.parse(query.get("dateDebut"));
        LocalDate end = LocalDate.parse(query.get("dateFin"));
        Map<String, Object> body = Map.of(
                "idPrm", query.get("pointId"),
                "etapeMetier", "BRUT",
                "periode", Map.of("dateDebut", start.toString(), "dateFin", end.toString()),
                "grandeur",
                        java.util.List.of(Map.of(
                                "grandeurMetier", "CONS",
                                "grandeurPhysique", "EA",
                                "unite", "Wh",
                                "points",
                                        start.datesUntil(end)
                                                .map(day -> Map.of("v", value(day), "d", day.toString()))
                                                .toList())));
        StubEnedis.send(exchange, 200, "application/octet-stream", JSON.writeValueAsString(body));
    }
}
