package fr.myelectricaldata.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import fr.myelectricaldata.testing.BareStores;
import fr.myelectricaldata.testing.MovableClock;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

/** One contract for the cache, whatever the store. */
class EncryptedCacheTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Aead OURS = newCipher();
    private static final Aead THEIRS = newCipher();

    private static Aead newCipher() {
        try {
            AeadConfig.register();
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Nested
    class OnSqlite extends Contract {
        @Override
        CacheStore newStore() {
            return new JdbcCacheStore(BareStores.sqlite().client(), Clock.systemUTC());
        }

        @Test
        void purgesWhatHasEndedAtMostOnceAMinute() {
            MovableClock clock = MovableClock.at("2026-03-01T10:00:00Z");
            CacheStore store = new JdbcCacheStore(BareStores.sqlite().client(), clock);
            put(store, "first");
            clock.advance(Duration.ofSeconds(20));
            put(store, "second");
            assertThat(rows()).isEqualTo(2);

            clock.advance(Duration.ofSeconds(41));
            put(store, "third");

            assertThat(rows()).isEqualTo(1);
        }

        private void put(CacheStore store, String name) {
            store.put(own + name, new byte[] {1}, Duration.ofSeconds(10));
        }

        private long rows() {
            return BareStores.sqlite()
                    .client()
                    .sql("select count(*) from cache_entry where cache_key >= ? and cache_key < ?")
                    .params(own.getBytes(UTF_8), (own + "~").getBytes(UTF_8))
                    .query(Long.class)
                    .single();
        }
    }

    @Nested
    class OnPostgres extends Contract {
        @Override
        CacheStore newStore() {
            return new JdbcCacheStore(BareStores.postgres().client(), Clock.systemUTC());
        }
    }

    @Nested
    class OnRedis extends Contract {
        @Override
        CacheStore newStore() {
            return new RedisCacheStore(BareStores.redis());
        }

        @Test
        void forgetsTheNamesOfWhatHasEnded() {
            cache.put(own + "short", bytes("x"), Duration.ofMillis(1), OURS);

            await().untilAsserted(() -> {
                cache.put(own + "other", bytes("x"), LONG, OURS);
                assertThat(BareStores.redis().opsForZSet().score("med:cache:names", own + "short"))
                        .isNull();
                assertThat(BareStores.redis().opsForZSet().score("med:cache:ends", own + "short"))
                        .isNull();
            });
        }

        @Test
        void isAnEmptyCacheWhileRedisIsAway() {
            EncryptedCache away = new SealedCache(new RedisCacheStore(new StringRedisTemplate(BareStores.redisAt(1))));

            away.put("a:b", bytes("x"), LONG, OURS);
            away.remove("a:b");
            away.removeAll("a:");

            assertThat(away.get("a:b", OURS)).isEmpty();
        }
    }

    abstract static class Contract {
        final String own = UUID.randomUUID() + ":";
        final CacheStore store = newStore();
        final EncryptedCache cache = new SealedCache(store);

        abstract CacheStore newStore();

        @Test
        void givesBackWhatWasPut() {
            byte[] everyByte = new byte[256];
            IntStream.range(0, 256).forEach(value -> everyByte[value] = (byte) value);

            cache.put(own + "a", everyByte, LONG, OURS);

            assertThat(new SealedCache(newStore()).get(own + "a", OURS)).contains(everyByte);
        }

        @Test
        void knowsNothingThatWasNotPut() {
            assertThat(cache.get(own + "a", OURS)).isEmpty();
        }

        @Test
        void keepsTheLastOfSeveral() {
            cache.put(own + "a", bytes("old"), LONG, OURS);
            cache.put(own + "a", bytes("new"), LONG, OURS);

            assertThat(cache.get(own + "a", OURS)).contains(bytes("new"));
        }

        @Test
        void showsTheStoreNothingOfTheContent() {
            cache.put(own + "a", bytes("a household's load curve"), LONG, OURS);

            assertThat(new String(store.get(own + "a").orElseThrow(), UTF_8)).doesNotContain("load curve");
        }

        @Test
        void takesAnEntryOfAnotherKeyOwnerForAbsent() {
            cache.put(own + "a", bytes("x"), LONG, OURS);

            assertThat(cache.get(own + "a", THEIRS)).isEmpty();
        }

        @Test
        void takesAnEntryThatWasMovedForAbsent() {
            cache.put(own + "a", bytes("x"), LONG, OURS);
            store.put(own + "b", store.get(own + "a").orElseThrow(), LONG);

            assertThat(cache.get(own + "b", OURS)).isEmpty();
        }

        @Test
        void takesABrokenEntryForAbsent() {
            store.put(own + "a", new byte[] {1, 2, 3}, LONG);

            assertThat(cache.get(own + "a", OURS)).isEmpty();
        }

        @Test
        void forgetsAfterTheTimeToLive() {
            cache.put(own + "a", bytes("x"), Duration.ofMillis(300), OURS);
            assertThat(cache.get(own + "a", OURS)).isPresent();

            await().untilAsserted(() -> assertThat(cache.get(own + "a", OURS)).isEmpty());
        }

        @Test
        void forgetsAtOnceWhenThereIsNoTimeToLive() {
            cache.put(own + "a", bytes("x"), LONG, OURS);
            cache.put(own + "a", bytes("y"), Duration.ZERO, OURS);

            assertThat(cache.get(own + "a", OURS)).isEmpty();
        }

        @Test
        void removesOneEntry() {
            cache.put(own + "a", bytes("x"), LONG, OURS);
            cache.put(own + "ab", bytes("x"), LONG, OURS);

            cache.remove(own + "a");

            assertThat(cache.get(own + "a", OURS)).isEmpty();
            assertThat(cache.get(own + "ab", OURS)).isPresent();
        }

        @Test
        void removesEveryEntryOfAPrefixAndNoOther() {
            for (String name : new String[] {"a%_*[1", "a%_*[é", "a%_*[", "A%_*[1", "aXX*[1", "a%_*", "b"}) {
                cache.put(own + name, bytes("x"), LONG, OURS);
            }

            cache.removeAll(own + "a%_*[");

            assertThat(cache.get(own + "a%_*[1", OURS)).isEmpty();
            assertThat(cache.get(own + "a%_*[é", OURS)).isEmpty();
            assertThat(cache.get(own + "a%_*[", OURS)).isEmpty();
            assertThat(cache.get(own + "A%_*[1", OURS)).isPresent();
            assertThat(cache.get(own + "aXX*[1", OURS)).isPresent();
            assertThat(cache.get(own + "a%_*", OURS)).isPresent();
            assertThat(cache.get(own + "b", OURS)).isPresent();
        }

        @Test
        void removesMoreEntriesThanOneBatch() {
            IntStream.range(0, 510).forEach(number -> store.put(own + "many:" + number, new byte[] {1}, LONG));

            cache.removeAll(own + "many:");

            assertThat(IntStream.range(0, 510)
                            .filter(number -> store.get(own + "many:" + number).isPresent()))
                    .isEmpty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
