package fr.myelectricaldata.consent;

import fr.myelectricaldata.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Authorisations that could not be settled yet; remembered for about an hour and asked about ever more slowly. */
@Component
class PendingConsents {

    static final Duration PATIENCE = Duration.ofHours(1);

    /**
     * An authorisation that appears at Enedis while somebody waits for it may have been given to another account, whose
     * browser is still on its way back: numbers can be guessed ahead.
     */
    static final Duration GRACE = Duration.ofMinutes(2);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int AT_ONCE = 20;

    private final JdbcClient database;
    private final Clock clock;

    PendingConsents(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param slot the attempt that began it; given back when it ends well
     * @param asked how often Enedis was asked since
     * @param listed did Enedis list it when last asked?
     */
    record Pending(
            AutorisationId autorisation,
            LocalDate issuedOn,
            ConsentAttempts.Slot slot,
            int asked,
            Instant nextAt,
            Instant since,
            boolean listed) {

        AccountId account() {
            return slot.account();
        }

        boolean overAt(Instant now) {
            return !listed && now.isAfter(since.plus(PATIENCE));
        }

        private Duration wait(int after) {
            Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(after, 10));
            return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
        }
    }

    void remember(AutorisationId autorisation, LocalDate issuedOn, ConsentAttempts.Slot slot) {
        long now = clock.millis();
        database.sql("insert into consent_pending"
                        + " (account, autorisation_id, issued_on, slot, slot_taken_at, asked, next_at, since)"
                        + " values (?, ?, ?, ?, ?, 0, ?, ?) on conflict (account, autorisation_id) do update set"
                        + " issued_on = excluded.issued_on, slot = excluded.slot,"
                        + " slot_taken_at = excluded.slot_taken_at, asked = 0, next_at = excluded.next_at,"
                        + " since = excluded.since, listed_at = null")
                .params(
                        slot.account().toString(),
                        autorisation.value(),
                        issuedOn.toString(),
                        slot.number(),
                        slot.takenAt(),
                        now + FIRST_WAIT.toMillis(),
                        now)
                .update();
    }

    List<Pending> due() {
        return database.sql("select * from consent_pending where next_at <= ? order by next_at limit ?")
                .params(clock.millis(), AT_ONCE)
                .query(PendingConsents::pending)
                .list();
    }

    /** Puts the next question off before this one is asked; false when another process was quicker. */
    boolean claim(Pending pending) {
        long next = clock.millis() + pending.wait(pending.asked() + 1).toMillis();
        return database.sql("update consent_pending set asked = asked + 1, next_at = ?"
                                + " where account = ? and autorisation_id = ? and next_at = ?")
                        .params(
                                next,
                                pending.account().toString(),
                                pending.autorisation().value(),
                                pending.nextAt().toEpochMilli())
                        .update()
                == 1;
    }

    /** Enedis lists it now: the next look, after {@link #GRACE}, decides. */
    void listed(Pending pending) {
        long now = clock.millis();
        database.sql("update consent_pending set listed_at = ?, next_at = ? where account = ? and autorisation_id = ?")
                .params(
                        now,
                        now + GRACE.toMillis(),
                        pending.account().toString(),
                        pending.autorisation().value())
                .update();
    }

    /** Everybody who waits for the authorisation. */
    List<Pending> of(AutorisationId autorisation) {
        return database.sql("select * from consent_pending where autorisation_id = ?")
                .param(autorisation.value())
                .query(PendingConsents::pending)
                .list();
    }

    /** What the account waits for, here and at the operator's desk. An authorisation that is listed has its last look. */
    ConsentWait waitOf(AccountId account) {
        return database.sql("""
                        select (select max(case when listed_at is null then since + :patience else next_at end)
                                  from consent_pending where account = :account) as enedis,
                               (select count(*) from consent_request where account = :account) as points""")
                .param("account", account.toString())
                .param("patience", PATIENCE.toMillis())
                .query((row, index) -> {
                    long until = row.getLong("enedis");
                    return new ConsentWait(
                            row.wasNull() ? null : Instant.ofEpochMilli(until), row.getInt("points") > 0);
                })
                .single();
    }

    void forget(AccountId account, AutorisationId autorisation) {
        database.sql("delete from consent_pending where account = ? and autorisation_id = ?")
                .params(account.toString(), autorisation.value())
                .update();
    }

    void forget(AccountId account) {
        database.sql("delete from consent_pending where account = ?")
                .param(account.toString())
                .update();
    }

    private static Pending pending(ResultSet row, int index) throws SQLException {
        AccountId account = AccountId.of(row.getString("account"));
        row.getLong("listed_at");
        boolean listed = !row.wasNull();
        return new Pending(
                new AutorisationId(row.getLong("autorisation_id")),
                LocalDate.parse(row.getString("issued_on")),
                new ConsentAttempts.Slot(account, row.getInt("slot"), row.getLong("slot_taken_at")),
                row.getInt("asked"),
                Instant.ofEpochMilli(row.getLong("next_at")),
                Instant.ofEpochMilli(row.getLong("since")),
                listed);
    }
}
