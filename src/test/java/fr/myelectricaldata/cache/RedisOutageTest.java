package fr.myelectricaldata.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.crypto.tink.Aead;
import fr.myelectricaldata.testing.BareStores;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;
import redis.embedded.RedisServer;

/** A real Redis goes away and comes back. */
class RedisOutageTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Aead PLAIN = new Aead() {
        @Override
        public byte[] encrypt(byte[] plaintext, byte[] place) {
            return plaintext;
        }

        @Override
        public byte[] decrypt(byte[] sealed, byte[] place) {
            return sealed;
        }
    };

    @Test
    void theCacheGoesOnWithoutRedisAndUsesItAgainWhenItIsBack() throws IOException {
        int port = freePort();
        SealedCache cache = new SealedCache(new RedisCacheStore(new StringRedisTemplate(BareStores.redisAt(port))));
        RedisServer redis = start(port);
        try {
            cache.put("a:b", new byte[] {1}, LONG, PLAIN);
            assertThat(cache.get("a:b", PLAIN)).isPresent();
        } finally {
            redis.stop();
        }

        long start = System.nanoTime();
        assertThat(cache.get("a:b", PLAIN)).isEmpty();
        cache.put("a:b", new byte[] {1}, LONG, PLAIN);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));

        redis = start(port);
        try {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                cache.put("a:b", new byte[] {2}, LONG, PLAIN);
                assertThat(cache.get("a:b", PLAIN)).contains(new byte[] {2});
            });
        } finally {
            redis.stop();
        }
    }

    private static RedisServer start(int port) throws IOException {
        RedisServer server = RedisServer.newRedisServer()
                .port(port)
                .setting("bind 127.0.0.1")
                .setting("save \"\"")
                .build();
        server.start();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
