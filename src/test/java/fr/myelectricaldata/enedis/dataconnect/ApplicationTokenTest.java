package fr.myelectricaldata.enedis.dataconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One token for the whole application, however many ask. */
class ApplicationTokenTest {
    private final StubEnedis stub = new StubEnedis();
    private final TestRoom room = new TestRoom(stub);

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void isAskedForWithTheClientsCredentials() {
        stub.on(StubEnedis.TOKEN, StubEnedis.file(200, "2026/token_200.json"));
        assertThat(room.token.current()).isEqualTo("mock-access-token");
        StubEnedis.Asked asked = tokenCalls().getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.authorization())
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("simulator:simulator".getBytes(StandardCharsets.UTF_8)));
        assertThat(asked.contentType()).startsWith("application/x-www-form-urlencoded");
        assertThat(asked.body()).isEqualTo("grant_type=client_credentials");
    }

    @Test
    void fiftyCallersAtOnceMakeOneCall() throws Exception {
        CountDownLatch arrived = new CountDownLatch(50);
        stub.on(StubEnedis.TOKEN, (exchange, closed) -> {
            arrived.await(10, TimeUnit.SECONDS);
            StubEnedis.send(exchange, 200, "application/json", token("the-one", 12_600));
        });
        Set<String> values = ConcurrentHashMap.newKeySet();
        List<Future<?>> callers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                callers.add(threads.submit(() -> {
                    arrived.countDown();
                    values.add(room.token.current());
                }));
            }
            for (Future<?> caller : callers) {
                caller.get(20, TimeUnit.SECONDS);
            }
        }
        assertThat(values).containsExactly("the-one");
        assertThat(tokenCalls()).hasSize(1);
    }

    @Test
    void isKeptForNineTenthsOfItsLifeWhichMayBeWrittenAsText() {
        stub.on(
                StubEnedis.TOKEN,
                StubEnedis.json(200, "{\"access_token\":\"first\",\"expires_in\":\"12600\"}"),
                StubEnedis.json(200, token("second", 12_600)));
        assertThat(room.token.current()).isEqualTo("first");
        room.clock.advance(Duration.ofSeconds(11_339));
        assertThat(room.token.current()).isEqualTo("first");
        room.clock.advance(Duration.ofSeconds(1));
        assertThat(room.token.current()).isEqualTo("second");
    }

    @Test
    void theOldOneServesWhileRenewalFails() {
        stub.on(
                StubEnedis.TOKEN,
                StubEnedis.json(200, token("old", 12_600)),
                StubEnedis.text(503, "text/plain", "Service unavailable"));
        room.token.current();
        room.clock.advance(Duration.ofSeconds(12_000));
        assertThat(room.token.current()).isEqualTo("old");
        room.clock.advance(Duration.ofSeconds(600));
        assertThatThrownBy(room.token::current).isInstanceOfSatisfying(MeterDataException.class, failure -> {
            assertThat(failure.finding()).isEqualTo(Finding.UNAVAILABLE);
        });
    }

    @Test
    void anotherProcessUsesTheSharedOneWhichIsEncrypted() {
        stub.on(StubEnedis.TOKEN, StubEnedis.json(200, token("shared-secret", 12_600)));
        room.token.current();
        TestRoom other = new TestRoom(stub.url(), Duration.ofSeconds(20), room.cache);
        assertThat(other.token.current()).isEqualTo("shared-secret");
        assertThat(tokenCalls()).hasSize(1);
        assertThat(room.cache.lives.values()).containsExactly(Duration.ofSeconds(11_340));
        assertThat(room.cache.entries.values())
                .allSatisfy(entry -> assertThat(new String(entry, StandardCharsets.ISO_8859_1))
                        .doesNotContain("shared-secret"));
    }

    @Test
    void aRefusedOneIsReplacedOnceForAllProcesses() {
        stub.on(
                StubEnedis.TOKEN,
                StubEnedis.json(200, token("revoked", 12_600)),
                StubEnedis.json(200, token("good", 12_600)));
        TestRoom other = new TestRoom(stub.url(), Duration.ofSeconds(20), room.cache);
        room.token.current();
        other.token.current();
        assertThat(room.token.renewed("revoked")).isEqualTo("good");
        assertThat(room.token.renewed("revoked")).isEqualTo("good");
        assertThat(other.token.renewed("revoked")).isEqualTo("good");
        assertThat(tokenCalls()).hasSize(2);
    }

    @Test
    void wrongCredentialsAreTheGatewaysFaultAndAreNotRepeatedAtOnce() {
        stub.on(StubEnedis.TOKEN, StubEnedis.file(400, "v5/errors/token_400_invalid_client.json"));
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(room.token::current).isInstanceOfSatisfying(MeterDataException.class, failure -> {
                assertThat(failure.finding()).isEqualTo(Finding.GATEWAY_REJECTED);
            });
        }
        assertThat(tokenCalls()).hasSize(1);
        room.clock.advance(Duration.ofSeconds(6));
        stub.on(StubEnedis.TOKEN, StubEnedis.file(200, "2026/token_200.json"));
        assertThat(room.token.current()).isEqualTo("mock-access-token");
    }

    private List<StubEnedis.Asked> tokenCalls() {
        return stub.asked(StubEnedis.TOKEN);
    }

    static String token(String value, int seconds) {
        return "{\"access_token\":\"" + value + "\",\"scope\":\"default\",\"token_type\":\"Bearer\",\"expires_in\":"
                + seconds + "}";
    }
}
