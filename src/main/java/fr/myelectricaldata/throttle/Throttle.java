package fr.myelectricaldata.throttle;

import java.time.Duration;

/** Refuses or slows down whoever asks too fast, by token buckets kept locally or, for several processes, in Redis. */
public interface Throttle {
    /**
     * Takes one token of the bucket of {@code key} under {@code limit}.
     *
     * @param key whom it concerns (an account id, a network address, a hashed e-mail); never a secret in clear
     * @throws TooManyRequestsException when the bucket is empty
     */
    void take(Limit limit, String key);

    /**
     * Takes one token of the same bucket, and waits for it on this thread when there is none yet. Each waits for a token of
     * its own, in the order of coming; how long is known at once, so nobody waits in vain.
     *
     * @throws TooManyRequestsException when the wait would be too long, or too many wait already
     */
    void await(Limit limit, String key, Queue queue);

    /**
     * Who may wait.
     *
     * @param places for those who wait for one key in this process
     * @param patience the longest wait
     */
    record Queue(int places, Duration patience) {}

    /**
     * At most {@code capacity} at once, refilled evenly over {@code period}.
     *
     * @param name of the rule, part of the bucket's key
     */
    record Limit(String name, int capacity, Duration period) {}
}
