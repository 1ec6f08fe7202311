package fr.myelectricaldata.consent;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.UsagePointId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose each authorisation is, and which points came by it. */
@Component
class Authorisations {

    private final JdbcClient database;
    private final Clock clock;

    Authorisations(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<AccountId> ownerOf(AutorisationId autorisation) {
        return database.sql("select account from consent_authorisation where autorisation_id = ?")
                .param(autorisation.value())
                .query(String.class)
                .optional()
                .map(AccountId::of);
    }

    /** Binds it to the first account that asks; of two at once, one. */
    boolean bind(AccountId account, AutorisationId autorisation) {
        database.sql("insert into consent_authorisation (autorisation_id, account, bound_at) values (?, ?, ?)"
                        + " on conflict (autorisation_id) do nothing")
                .params(autorisation.value(), account.toString(), clock.millis())
                .update();
        return ownerOf(autorisation).filter(account::equals).isPresent();
    }

    void granted(AccountId account, AutorisationId autorisation, UsagePointId point) {
        database.sql(
                        "insert into consent_point (account, number, autorisation_id, granted_at) values (?, ?, ?, ?)"
                                + " on conflict (account, number, autorisation_id) do update set granted_at = excluded.granted_at")
                .params(account.toString(), point.value(), autorisation.value(), clock.millis())
                .update();
    }

    /** By which permissions the account came to the point, the latest first. */
    List<AutorisationId> covering(AccountId account, UsagePointId point) {
        return database.sql(
                        "select autorisation_id from consent_point where account = ? and number = ? order by granted_at desc")
                .params(account.toString(), point.value())
                .query((row, index) -> new AutorisationId(row.getLong(1)))
                .list();
    }

    /** By which permissions other accounts came to the point. */
    List<AutorisationId> ofOthers(AccountId account, UsagePointId point) {
        return database.sql("select distinct autorisation_id from consent_point where number = ? and account <> ?")
                .params(point.value(), account.toString())
                .query((row, index) -> new AutorisationId(row.getLong(1)))
                .list();
    }

    /** Every permission that belongs to the account, the latest first. */
    List<AutorisationId> of(AccountId account) {
        return database.sql(
                        "select autorisation_id from consent_authorisation where account = ? order by bound_at desc")
                .param(account.toString())
                .query((row, index) -> new AutorisationId(row.getLong(1)))
                .list();
    }

    /** The permission stays at Enedis and stays the account's; that it covers this point is not kept. */
    void forget(AccountId account, UsagePointId point) {
        database.sql("delete from consent_point where account = ? and number = ?")
                .params(account.toString(), point.value())
                .update();
    }

    void forget(AccountId account) {
        for (String table : List.of("consent_point", "consent_authorisation")) {
            database.sql("delete from " + table + " where account = ?")
                    .param(account.toString())
                    .update();
        }
    }
}
