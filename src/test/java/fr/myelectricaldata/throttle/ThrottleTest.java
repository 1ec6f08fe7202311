package fr.myelectricaldata.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.testing.BareStores;
import fr.myelectricaldata.testing.Crowd;
import fr.myelectricaldata.testing.MovableClock;
import fr.myelectricaldata.throttle.Throttle.Limit;
import fr.myelectricaldata.throttle.Throttle.Queue;
import io.github.bucket4j.ConsumptionProbe;
import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** One contract for the throttle, wherever the buckets stand. */
class ThrottleTest {
    private static final Limit TEN_A_MINUTE = new Limit("sign-in", 10, Duration.ofMinutes(1));

    @Nested
    class InThisProcess extends Contract {
        private final Throttle only = new BucketThrottle(new LocalBuckets(clock), clock);

        @Override
        Throttle throttle() {
            return only;
        }
    }

    @Nested
    class InRedis extends Contract {
        /** Each call is another process. */
        @Override
        Throttle throttle() {
            return new BucketThrottle(shared(BareStores.redisConnections()), clock);
        }

        private RedisBuckets shared(LettuceConnectionFactory connections) {
            return new RedisBuckets(connections::getRequiredNativeClient, clock);
        }

        @Test
        void fallsBackToTheBucketsOfTheProcessWhileRedisIsAway() {
            Buckets away = new FallbackBuckets(shared(BareStores.redisAt(1)), new LocalBuckets(clock));
            Throttle throttle = new BucketThrottle(away, clock);

            assertThat(Crowd.letIn(40, caller -> letsIn(throttle, TEN_A_MINUTE, key)))
                    .isEqualTo(10);
        }

        @Test
        void leavesRedisAloneAfterAFailure() {
            int[] asked = {0};
            Buckets broken = new Buckets() {
                @Override
                public ConsumptionProbe take(Limit limit, String who) {
                    asked[0]++;
                    throw new RedisException("away");
                }

                @Override
                public Optional<Duration> reserve(Limit limit, String who, Duration patience) {
                    throw new AssertionError("Redis is left alone");
                }
            };
            Buckets buckets = new FallbackBuckets(broken, new LocalBuckets(clock));

            ConsumptionProbe probe = buckets.take(TEN_A_MINUTE, key);
            buckets.take(TEN_A_MINUTE, key);
            assertThat(buckets.reserve(TEN_A_MINUTE, key, Duration.ofSeconds(1)))
                    .hasValue(Duration.ZERO);

            assertThat(probe.isConsumed()).isTrue();
            assertThat(asked[0]).isEqualTo(1);
        }
    }

    abstract static class Contract {
        final MovableClock clock = MovableClock.at("2026-03-01T10:00:00Z");
        final String key = UUID.randomUUID().toString();

        abstract Throttle throttle();

        @Test
        void letsExactlyTheCapacityThroughHoweverManyAskAtOnce() {
            Throttle one = throttle();
            Throttle other = throttle();

            int letIn = Crowd.letIn(50, caller -> letsIn(caller % 2 == 0 ? one : other, TEN_A_MINUTE, key));

            assertThat(letIn).isEqualTo(10);
        }

        @Test
        void refillsEvenly() {
            Throttle throttle = throttle();
            exhaust(throttle);

            clock.advance(Duration.ofSeconds(6));
            assertThat(letsIn(throttle, TEN_A_MINUTE, key)).isTrue();
            assertThat(letsIn(throttle, TEN_A_MINUTE, key)).isFalse();

            clock.advance(Duration.ofMinutes(1));
            exhaust(throttle);
        }

        @Test
        void saysWhenToAskAgain() {
            Throttle throttle = throttle();
            exhaust(throttle);
            clock.advance(Duration.ofSeconds(2));

            assertThatThrownBy(() -> throttle.take(TEN_A_MINUTE, key))
                    .isInstanceOfSatisfying(
                            TooManyRequestsException.class,
                            refusal -> assertThat(refusal.retryAt())
                                    .isEqualTo(Optional.of(clock.instant().plusSeconds(4))));
        }

        @Test
        void countsEachKeyAndEachRuleByItself() {
            Throttle throttle = throttle();
            exhaust(throttle);

            assertThat(letsIn(throttle, TEN_A_MINUTE, key + "x")).isTrue();
            assertThat(letsIn(throttle, new Limit("token", 10, Duration.ofMinutes(1)), key))
                    .isTrue();
        }

        @Test
        void whoeverCanWaitGetsTheirTurnOneAfterTheOther() {
            Limit fast = new Limit("requests", 10, Duration.ofMillis(500));
            Queue queue = new Queue(100, Duration.ofSeconds(5));
            Throttle one = throttle();
            Throttle other = throttle();
            long before = System.nanoTime();

            int letIn = Crowd.letIn(30, caller -> waits(caller % 2 == 0 ? one : other, fast, queue));

            assertThat(letIn).isEqualTo(30);
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .as("twenty had to wait for a token each")
                    .isGreaterThan(Duration.ofMillis(900));
        }

        @Test
        void nobodyWaitsLongerThanTheirPatience() {
            Limit slow = new Limit("requests", 10, Duration.ofHours(1));
            Queue queue = new Queue(100, Duration.ofSeconds(2));
            Throttle throttle = throttle();

            assertThat(Crowd.letIn(20, caller -> waits(throttle, slow, queue))).isEqualTo(10);
            assertThatThrownBy(() -> throttle.await(slow, key, queue))
                    .isInstanceOfSatisfying(
                            TooManyRequestsException.class,
                            refusal -> assertThat(refusal.retryAt()).isPresent());
        }

        @Test
        void noMoreWaitThanThereArePlaces() {
            Limit fast = new Limit("requests", 10, Duration.ofSeconds(20));
            Queue queue = new Queue(5, Duration.ofSeconds(20));
            Throttle throttle = throttle();

            assertThat(Crowd.letIn(60, caller -> waits(throttle, fast, queue))).isBetween(10, 30);
        }

        private boolean waits(Throttle throttle, Limit limit, Queue queue) {
            try {
                throttle.await(limit, key, queue);
                return true;
            } catch (TooManyRequestsException refused) {
                return false;
            }
        }

        private void exhaust(Throttle throttle) {
            for (int taken = 0; taken < 10; taken++) {
                throttle.take(TEN_A_MINUTE, key);
            }
            assertThat(letsIn(throttle, TEN_A_MINUTE, key)).isFalse();
        }
    }

    private static boolean letsIn(Throttle throttle, Limit limit, String key) {
        try {
            throttle.take(limit, key);
            return true;
        } catch (TooManyRequestsException refused) {
            return false;
        }
    }
}
