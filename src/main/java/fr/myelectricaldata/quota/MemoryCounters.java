package fr.myelectricaldata.quota;

import fr.myelectricaldata.account.AccountId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;

/**
 * The large counters, in this process, so that an answer from the archive costs no write. What was counted since is
 * added to the rows by {@link #flush}: a crash forgets what a quarter of a second counted, at most.
 */
class MemoryCounters {
    private static final QuotaKind KIND = QuotaKind.CACHED;

    private record Name(AccountId account, LocalDate day) {}

    /** @param unsaved counted since the row was last written; negative when units came back */
    private record Counter(int used, int unsaved) {
        Counter plus(int units) {
            return new Counter(used + units, unsaved + units);
        }

        Counter saved() {
            return new Counter(used, 0);
        }

        Counter unsaved(int units) {
            return new Counter(used, unsaved + units);
        }
    }

    private final UsageHistory history;
    private final ConcurrentMap<Name, Counter> counters = new ConcurrentHashMap<>();

    MemoryCounters(UsageHistory history) {
        this.history = history;
    }

    OptionalInt take(AccountId account, LocalDate day, int limit) {
        return change(account, day, counter -> counter.used() < limit ? counter.plus(1) : counter);
    }

    void giveBack(AccountId account, LocalDate day) {
        change(account, day, counter -> counter.used() > 0 ? counter.plus(-1) : counter);
    }

    void reset(AccountId account, LocalDate day) {
        change(account, day, counter -> counter.plus(-counter.used()));
    }

    int used(AccountId account, LocalDate day) {
        Counter counter = counters.get(new Name(account, day));
        return counter == null ? history.counts(account, day).of(KIND) : counter.used();
    }

    /** @param rows what the history says, for an account that is not counted here today */
    int used(AccountId account, LocalDate day, Counts rows) {
        Counter counter = counters.get(new Name(account, day));
        return counter == null ? rows.of(KIND) : counter.used();
    }

    void forget(AccountId account) {
        counters.keySet().removeIf(name -> name.account().equals(account));
    }

    /** @return the units counted afterwards; empty when the change made no difference */
    private OptionalInt change(AccountId account, LocalDate day, UnaryOperator<Counter> change) {
        Name name = new Name(account, day);
        while (true) {
            Counter before = counters.get(name);
            if (before == null) {
                // Outside of the map's own locks, for the database may wait for a caller that waits for the map.
                counters.putIfAbsent(name, new Counter(history.open(account, day, KIND), 0));
                continue;
            }
            Counter after = change.apply(before);
            if (after.equals(before)) {
                return OptionalInt.empty();
            }
            if (counters.replace(name, before, after)) {
                return OptionalInt.of(after.used());
            }
        }
    }

    /** Adds to the rows what was counted since the last time, and forgets the days before {@code today}. */
    void flush(LocalDate today) {
        List<UsageHistory.Line> lines = new ArrayList<>();
        counters.forEach((name, seen) -> {
            if (seen.unsaved() != 0) {
                counters.computeIfPresent(name, (same, counter) -> {
                    lines.add(new UsageHistory.Line(name.account(), name.day(), KIND, counter.unsaved()));
                    return counter.saved();
                });
            }
        });
        if (!lines.isEmpty()) {
            save(lines);
        }
        counters.entrySet()
                .removeIf(entry ->
                        entry.getKey().day().isBefore(today) && entry.getValue().unsaved() == 0);
    }

    private void save(List<UsageHistory.Line> lines) {
        try {
            history.add(lines);
        } catch (RuntimeException failure) {
            lines.forEach(line -> counters.computeIfPresent(
                    new Name(line.account(), line.day()), (name, counter) -> counter.unsaved(line.used())));
            throw failure;
        }
    }
}
