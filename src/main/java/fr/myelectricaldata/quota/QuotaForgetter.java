package fr.myelectricaldata.quota;

import fr.myelectricaldata.account.AccountDeleted;
import fr.myelectricaldata.common.Paris;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** A deleted account's rows go within its transaction, what is counted elsewhere once that is committed. */
@Component
class QuotaForgetter {
    private final UsageHistory history;
    private final RouteHistory routes;
    private final RouteCounters counters;
    private final QuotaStore store;
    private final Clock clock;

    QuotaForgetter(UsageHistory history, RouteHistory routes, RouteCounters counters, QuotaStore store, Clock clock) {
        this.history = history;
        this.routes = routes;
        this.counters = counters;
        this.store = store;
        this.clock = clock;
    }

    /** The days first: whoever still writes routes waits for them, or is waited for. */
    @EventListener
    void deleteRows(AccountDeleted deleted) {
        history.delete(deleted.account());
        routes.delete(deleted.account());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(AccountDeleted deleted) {
        store.forget(deleted.account(), Paris.today(clock));
        counters.forget(deleted.account());
    }
}
