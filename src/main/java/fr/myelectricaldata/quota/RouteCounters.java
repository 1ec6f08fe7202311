package fr.myelectricaldata.quota;

import fr.myelectricaldata.account.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/**
 * Counts by route, in this process, so that a request costs no statement for its chart. {@link #flush} adds them to the
 * rows, which all processes share; a crash forgets what was counted since.
 */
@Component
class RouteCounters {
    record Name(AccountId account, LocalDate day, QuotaKind kind, String route) {}

    /** What is to be added to a row; {@code used} is negative when units came back. */
    record Count(int used, int refused) {
        static final Count ONE_USED = new Count(1, 0);
        static final Count ONE_BACK = new Count(-1, 0);
        static final Count ONE_REFUSED = new Count(0, 1);

        Count plus(Count other) {
            return new Count(used + other.used, refused + other.refused);
        }
    }

    private final RouteHistory history;
    private final QuotaRoutes routes;
    private final ConcurrentMap<Name, Count> counts = new ConcurrentHashMap<>();

    RouteCounters(RouteHistory history, QuotaRoutes routes) {
        this.history = history;
        this.routes = routes;
    }

    /** For a unit that is taken on this thread. */
    QuotaReceipt receipt(AccountId account, QuotaKind kind, LocalDate day) {
        return new QuotaReceipt(account, kind, day, routes.current());
    }

    void used(QuotaReceipt receipt) {
        add(nameOf(receipt), Count.ONE_USED);
    }

    void givenBack(QuotaReceipt receipt) {
        add(nameOf(receipt), Count.ONE_BACK);
    }

    void refused(QuotaReceipt receipt) {
        add(nameOf(receipt), Count.ONE_REFUSED);
    }

    private static Name nameOf(QuotaReceipt receipt) {
        return new Name(receipt.account(), receipt.day(), receipt.kind(), receipt.route());
    }

    private void add(Name name, Count more) {
        counts.merge(name, more, Count::plus);
    }

    /** Safe from several threads: each takes what it writes out of the map, and puts it back when writing fails. */
    void flush() {
        Map<Name, Count> taken = new ConcurrentHashMap<>();
        for (Name name : List.copyOf(counts.keySet())) {
            Count count = counts.remove(name);
            if (count != null) {
                taken.put(name, count);
            }
        }
        if (taken.isEmpty()) {
            return;
        }
        try {
            history.add(taken);
        } catch (RuntimeException failure) {
            taken.forEach(this::add);
            throw failure;
        }
    }

    void forget(AccountId account) {
        counts.keySet().removeIf(name -> name.account().equals(account));
    }
}
