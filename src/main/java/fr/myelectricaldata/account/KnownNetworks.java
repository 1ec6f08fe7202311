package fr.myelectricaldata.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From where somebody has signed in to an account, as keyed hashes; forgotten half a year after the last time. */
@Component
class KnownNetworks {
    private static final Duration KEPT = Duration.ofDays(180);
    private static final Duration SAME_DAY = Duration.ofDays(1);

    private final JdbcClient database;
    private final Clock clock;

    KnownNetworks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One statement, the same for addresses that have no account. */
    boolean knows(String email, String network) {
        return database.sql("select count(*) from account_network n join account a on a.id = n.account_id"
                                + " where a.email = ? and n.network = ? and n.seen_at >= ?")
                        .params(email.strip().toLowerCase(Locale.ROOT), network, clock.millis() - KEPT.toMillis())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void remember(AccountId account, String network) {
        long now = clock.millis();
        int noted = database.sql("insert into account_network (account_id, network, seen_at)"
                        + " select id, ?, ? from account where id = ?"
                        + " on conflict (account_id, network) do update set seen_at = excluded.seen_at"
                        + " where account_network.seen_at < ?")
                .params(network, now, account.toString(), now - SAME_DAY.toMillis())
                .update();
        if (noted > 0) {
            database.sql("delete from account_network where account_id = ? and seen_at < ?")
                    .params(account.toString(), now - KEPT.toMillis())
                    .update();
        }
    }

    @EventListener
    void forget(AccountDeleted deleted) {
        database.sql("delete from account_network where account_id = ?")
                .param(deleted.account().toString())
                .update();
    }
}
