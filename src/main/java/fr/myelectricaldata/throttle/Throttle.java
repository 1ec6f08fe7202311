package fr.myelectricaldata.throttle;

import java.time.Duration;

/** Refuses whoever asks too fast, by token buckets kept locally or, for several processes, in Redis. */
public interface Throttle {
    /**
     * Takes one token of the bucket of {@code key} under {@code limit}.
     *
     * @param key whom it concerns (an account id, a network address, a hashed e-mail); never a secret in clear
     * @throws TooManyRequestsException when the bucket is empty
     */
    void take(Limit limit, String key);

    /**
     * At most {@code capacity} at once, refilled evenly over {@code period}.
     *
     * @param name of the rule, part of the bucket's key
     */
    record Limit(String name, int capacity, Duration period) {}
}
