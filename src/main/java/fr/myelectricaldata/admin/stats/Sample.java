package fr.myelectricaldata.admin.stats;

import java.time.Instant;

/**
 * One number.
 *
 * @param at beginning of its hour or Paris day
 * @param label see {@link Statistic}; empty where there is but one
 */
record Sample(Instant at, Statistic statistic, String label, long value) {
    Sample at(Instant other) {
        return new Sample(other, statistic, label, value);
    }
}
