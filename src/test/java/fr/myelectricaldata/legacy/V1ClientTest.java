package fr.myelectricaldata.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.demo.household.Household;
import fr.myelectricaldata.quota.QuotaExceededException;
import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.quota.QuotaService;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.IdleScheduler;
import fr.myelectricaldata.testing.MovableClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import tools.jackson.databind.JsonNode;

/**
 * The real application over real HTTP, with the built-in Enedis behind it. The clock stands at ten in the morning of a day
 * in November; nothing is collected in the background, so that every call is the client's own.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "test.stores=embedded",
            "ENEDIS_RATE_LIMIT=100000",
            "ENEDIS_HOURLY_LIMIT=1000000",
            "USER_DAILY_LIMIT_NO_CACHE=" + V1ClientTest.UPSTREAM_LIMIT,
            "USER_DAILY_LIMIT_WITH_CACHE=" + V1ClientTest.CACHED_LIMIT,
            "med.simulator.limits=false",
            "springdoc.paths-to-match=/**"
        })
@Import({IdleScheduler.class, V1ClientTest.StandingClock.class})
abstract class V1ClientTest {
    static final int UPSTREAM_LIMIT = 400;
    static final int CACHED_LIMIT = 1500;
    static final Instant MORNING = Instant.parse("2026-11-28T09:00:00Z");

    @TestConfiguration(proxyBeanMethods = false)
    static class StandingClock {
        @Bean
        @Primary
        MovableClock standingClock() {
            return new MovableClock(MORNING);
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    QuotaService quotas;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void morning() {
        clock.moveTo(MORNING);
    }

    LocalDate today() {
        return Paris.today(clock);
    }

    /** A household with one point, and its token without any {@code Bearer}. */
    final class Owner {
        final fr.myelectricaldata.testing.Household account;
        final String pdl;
        final String token;

        Owner(Household meter) {
            account = fr.myelectricaldata.testing.Household.signUp(ApiClient.anonymous(port));
            account.consent(String.valueOf(meter.code()));
            pdl = account.pdl();
            token = account.clientSecret();
            assertThat(pdl).hasSize(14);
            owesNoHistory(pdl);
        }

        /** With the raw token, as all clients of v1 send it. */
        ApiClient api() {
            return ApiClient.anonymous(port).as(token);
        }

        AccountId id() {
            return AccountId.of(account.api()
                    .getJson("/api/accounts/me")
                    .path("data")
                    .path("id")
                    .asString());
        }

        void useUp(QuotaKind kind) {
            AccountId id = id();
            try {
                for (int unit = 0; unit <= Math.max(UPSTREAM_LIMIT, CACHED_LIMIT); unit++) {
                    quotas.charge(id, kind);
                }
                throw new AssertionError("the quota has no end");
            } catch (QuotaExceededException used) {
                assertThat(used.quota()).isEqualTo(kind);
            }
        }

        int upstreamUnits() {
            return quotas.usage(id()).upstream();
        }

        /** The household withdraws its consent at Enedis. */
        void revokesAtEnedis() {
            HttpResponse<String> ordered =
                    ApiClient.anonymous(port).postJson("/enedis-simulator/faults", "{\"revoke\":\"" + pdl + "\"}");
            assertThat(ordered.statusCode()).isEqualTo(204);
        }
    }

    /** The collection owes the history that came with a consent; without that debt a reader pays for what is missing. */
    private void owesNoHistory(String number) {
        int orders = database.sql(
                        "delete from collection where point_id in (select id from usage_point where number = ?)")
                .param(number)
                .update();
        assertThat(orders).isPositive();
    }

    /** What Enedis was asked so far, whoever asked. */
    long callsToEnedis() {
        return ApiClient.anonymous(port).getJson("/enedis-simulator/calls").properties().stream()
                .mapToLong(entry -> entry.getValue().asLong())
                .sum();
    }

    static List<JsonNode> readings(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<JsonNode> readings = new ArrayList<>();
        ApiClient.json(answer)
                .required("meter_reading")
                .required("interval_reading")
                .forEach(readings::add);
        return readings;
    }

    /** The sentence of a refusal: every refusal of v1 is JSON and has one. */
    static String detail(HttpResponse<String> refusal) {
        assertThat(refusal.statusCode()).isNotEqualTo(200);
        assertThat(refusal.headers().firstValue("Content-Type")).hasValue("application/json");
        JsonNode body = ApiClient.json(refusal);
        assertThat(body.propertyNames()).containsExactly("detail");
        assertThat(body.required("detail").isString()).isTrue();
        return body.required("detail").asString();
    }

    static HttpResponse<String> getWithBody(ApiClient api, String path, String body) {
        return api.send(
                path,
                request -> request.header("Content-Type", "application/json")
                        .method("GET", BodyPublishers.ofString(body)));
    }
}
