package fr.myelectricaldata.logs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.testing.BareStores;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

/** What every store of lines does, in memory and in a real Redis. */
class LogStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @Nested
    class InMemory extends Contract {
        @Override
        LogStore newStore(int most) {
            return new MemoryLogs(most, 1_000_000);
        }

        @Test
        void longLinesMakeRoomEarlier() {
            MemoryLogs store = new MemoryLogs(1_000, 10_000);
            for (int i = 0; i < 100; i++) {
                store.keep(List.of(line(i, LogLevel.INFO, "x".repeat(2_000))));
            }
            assertThat(store.characters()).isLessThanOrEqualTo(10_000);
            assertThat(store.find(LogFilter.ALL, 0, 100)).isNotEmpty().hasSizeLessThan(6);
        }
    }

    @Nested
    class InRedis extends Contract {
        private final String key = "test:logs:" + UUID.randomUUID();

        @Override
        LogStore newStore(int most) {
            return replica(BareStores.redis(), most);
        }

        private LogStore replica(StringRedisTemplate redis, int most) {
            return new RedisLogs(redis, key, most, new MemoryLogs(50, 1_000_000));
        }

        @Test
        void oneProcessReadsWhatAnotherSaid() {
            LogStore here = replica(BareStores.redis(), 1_000);
            LogStore there = replica(BareStores.redis(), 1_000);
            here.keep(List.of(line(1, LogLevel.INFO, "from here")));
            there.keep(List.of(line(2, LogLevel.INFO, "from there")));
            assertThat(here.find(LogFilter.ALL, 0, 10))
                    .extracting(LogLine::message)
                    .containsExactly("from there", "from here");
            assertThat(there.find(LogFilter.ALL, 0, 10)).isEqualTo(here.find(LogFilter.ALL, 0, 10));
            there.clear(Set.of());
            assertThat(here.find(LogFilter.ALL, 0, 10)).isEmpty();
        }

        @Test
        void whileRedisIsAwayTheNewestOfThisProcessAreThereAndSaidToBeAll() throws IOException {
            int nobody;
            try (ServerSocket socket = new ServerSocket(0)) {
                nobody = socket.getLocalPort();
            }
            LogStore store = replica(new StringRedisTemplate(BareStores.redisAt(nobody)), 1_000);
            for (int i = 0; i < 80; i++) {
                store.keep(List.of(line(i, LogLevel.INFO, "line " + i)));
            }
            assertThat(store.whole()).isFalse();
            assertThat(store.find(LogFilter.ALL, 0, 100))
                    .hasSize(50)
                    .extracting(LogLine::message)
                    .startsWith("line 79");
            assertThat(store.count(LogFilter.ALL)).isEqualTo(50);
        }
    }

    private static LogLine line(int second, LogLevel level, String message) {
        return new LogLine(
                "t:" + second,
                NOON.plusSeconds(second),
                level,
                "fr.myelectricaldata.mail.Postman",
                "main",
                "r" + second,
                "here",
                message,
                "");
    }

    abstract static class Contract {
        abstract LogStore newStore(int most);

        private LogStore filled() {
            LogStore store = newStore(10_000);
            store.keep(List.of(line(1, LogLevel.INFO, "One"), line(2, LogLevel.WARN, "Two")));
            store.keep(List.of(line(3, LogLevel.ERROR, "Three")));
            return store;
        }

        private static List<String> found(LogStore store, LogFilter filter) {
            return store.find(filter, 0, 100).stream().map(LogLine::message).toList();
        }

        @Test
        void theNewestComesFirstAndNothingIsChanged() {
            LogStore store = filled();
            assertThat(store.find(LogFilter.ALL, 0, 100))
                    .containsExactly(
                            line(3, LogLevel.ERROR, "Three"),
                            line(2, LogLevel.WARN, "Two"),
                            line(1, LogLevel.INFO, "One"));
            assertThat(store.whole()).isTrue();
        }

        @Test
        void eachFilterLeavesWhatItSays() {
            LogStore store = filled();
            assertThat(found(store, LogFilter.ALL.withLevels(LogLevel.WARN.andAbove())))
                    .containsExactly("Three", "Two");
            assertThat(found(store, LogFilter.ALL.withText("tWo"))).containsExactly("Two");
            assertThat(found(store, LogFilter.ALL.withRequest("r1"))).containsExactly("One");
            assertThat(found(store, LogFilter.ALL.withModule("mail"))).hasSize(3);
            assertThat(found(store, LogFilter.ALL.withModule("enedis"))).isEmpty();
            assertThat(found(store, LogFilter.ALL.between(NOON.plusSeconds(2), NOON.plusSeconds(3))))
                    .containsExactly("Two");
            assertThat(store.count(LogFilter.ALL.withLevels(Set.of(LogLevel.INFO))))
                    .isEqualTo(1);
        }

        @Test
        void pagesFollowEachOther() {
            LogStore store = newStore(10_000);
            store.keep(IntStream.range(0, 1_300)
                    .mapToObj(i -> line(i, LogLevel.INFO, "line " + i))
                    .toList());
            assertThat(store.find(LogFilter.ALL, 700, 2))
                    .extracting(LogLine::message)
                    .containsExactly("line 599", "line 598");
            assertThat(store.find(LogFilter.ALL.withText("line 0"), 0, 5)).hasSize(1);
            assertThat(store.count(LogFilter.ALL)).isEqualTo(1_300);
            assertThat(store.find(LogFilter.ALL, 1_300, 10)).isEmpty();
        }

        @Test
        void theOldestMakeRoom() {
            LogStore store = newStore(500);
            for (int batch = 0; batch < 20; batch++) {
                int start = batch * 100;
                store.keep(IntStream.range(start, start + 100)
                        .mapToObj(i -> line(i, LogLevel.INFO, "line " + i))
                        .toList());
            }
            // Redis trims by whole nodes of a hundred entries.
            assertThat(store.count(LogFilter.ALL)).isBetween(500, 700);
            assertThat(found(store, LogFilter.ALL)).startsWith("line 1999");
        }

        @Test
        void oneLevelIsRemovedOrAll() {
            LogStore store = filled();
            assertThat(store.clear(Set.of(LogLevel.WARN))).isEqualTo(1);
            assertThat(found(store, LogFilter.ALL)).containsExactly("Three", "One");
            assertThat(store.clear(Set.of())).isEqualTo(2);
            assertThat(found(store, LogFilter.ALL)).isEmpty();
        }
    }
}
