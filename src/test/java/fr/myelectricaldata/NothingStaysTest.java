package fr.myelectricaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A whole journey, then a look into Redis as a thief has it, and into both stores after the account is deleted. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"test.stores=shared", "med.simulator.limits=false", "med.enedis.budget.second=50ms"})
class NothingStaysTest {
    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    JdbcClient database;

    @Test
    void redisHoldsNoSecretNoNumberAndNoReadingAndADeletedAccountIsGoneFromIt() {
        Household household = Household.signUp(ApiClient.anonymous(port));
        String token = household.token();
        household.consent("6");
        String pdl = household.pdl();
        LocalDate newest =
                Paris.dayOf(clock.instant().minus(Duration.ofHours(8))).minusDays(1);
        JsonNode daily = household
                .api()
                .getJson("/api/enedis/consumption/daily/" + pdl + "?start=" + newest.minusDays(9) + "&end=" + newest);
        List<String> values = new ArrayList<>();
        daily.path("data")
                .path("meter_reading")
                .path("interval_reading")
                .forEach(reading -> values.add(reading.path("value").asString()));
        assertThat(values).hasSize(10);
        String account = household
                .api()
                .getJson("/api/accounts/me")
                .path("data")
                .path("id")
                .asString();

        String dump = dump();
        assertThat(dump).as("the dump sees what is there").contains("med:quota:" + account);
        assertThat(dump).doesNotContain(household.clientSecret(), household.password(), household.email(), token, pdl);
        values.forEach(value -> assertThat(dump).doesNotContainPattern("(?<!\\d)" + value + "(?!\\d)"));

        assertThat(household.api().delete("/api/accounts/me").body()).contains("\"success\":true");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(quotaKeys()).noneMatch(key -> key.contains(account));
            for (String table : List.of("reading_block", "collection", "daily_usage", "route_usage")) {
                assertThat(rowsOf(table, account)).as(table).isZero();
            }
            assertThat(turns()).isZero();
        });
    }

    private long rowsOf(String table, String account) {
        return database.sql("select count(*) from " + table + " where account_id = ?")
                .param(account)
                .query(Long.class)
                .single();
    }

    private long turns() {
        return database.sql("select count(*) from scheduled_tasks where task_name = 'collect-point'"
                        + " and task_instance not in (select id from usage_point)")
                .query(Long.class)
                .single();
    }

    private List<String> quotaKeys() {
        List<String> keys = new ArrayList<>(redis.keys("med:quota:*"));
        Set<String> changed = redis.opsForSet().members("med:quota:changed");
        keys.addAll(changed == null ? Set.of() : changed);
        return keys;
    }

    /** Every key with what stands in it, bytes as Latin letters, so that any text in clear is seen. */
    private String dump() {
        StringBuilder dump = new StringBuilder();
        for (String key : redis.keys("*")) {
            dump.append(key).append(' ');
            switch (redis.type(key)) {
                case STRING -> dump.append(string(key));
                case HASH -> dump.append(redis.opsForHash().entries(key));
                case SET -> dump.append(redis.opsForSet().members(key));
                case ZSET -> dump.append(redis.opsForZSet().range(key, 0, -1));
                case STREAM -> dump.append(redis.opsForStream().range(key, Range.unbounded()));
                case LIST -> dump.append("a list of ").append(redis.opsForList().size(key));
                default -> throw new AssertionError("a kind of key that nobody searches: " + key);
            }
            dump.append('\n');
        }
        return dump.toString();
    }

    private String string(String key) {
        byte[] bytes = redis.execute((RedisCallback<byte[]>)
                connection -> connection.stringCommands().get(key.getBytes(StandardCharsets.UTF_8)));
        return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
