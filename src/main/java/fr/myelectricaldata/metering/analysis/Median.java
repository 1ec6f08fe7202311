package fr.myelectricaldata.metering.analysis;

import java.util.Collection;

/** The number in the middle, which no outlier moves. */
final class Median {
    private Median() {}

    /** Of at least one number; of two in the middle their mean, rounded half up. */
    static long of(Collection<Long> numbers) {
        long[] sorted = numbers.stream().mapToLong(Long::longValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : WattSeconds.mean(sorted[middle - 1] + sorted[middle], 2);
    }
}
