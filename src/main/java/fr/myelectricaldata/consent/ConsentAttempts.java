package fr.myelectricaldata.consent;

import fr.myelectricaldata.account.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Five failures in any hour stop an account. An attempt takes one of five slots before it begins and gives it back when
 * it was no failure, so that parallel attempts of many processes cannot exceed them.
 */
@Component
class ConsentAttempts {

    static final int SLOTS = 5;
    static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient database;
    private final Clock clock;

    ConsentAttempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One attempt's place among the five. */
    record Slot(AccountId account, int number, long takenAt) {}

    /** @throws ConsentAttemptsExhaustedException when all five are taken */
    Slot take(AccountId account) {
        return tryToTake(account)
                .orElseThrow(() -> new ConsentAttemptsExhaustedException(freeAgain(account), clock.instant()));
    }

    /** @throws ConsentAttemptsExhaustedException when all five are taken */
    void check(AccountId account) {
        if (exhausted(account)) {
            throw new ConsentAttemptsExhaustedException(freeAgain(account), clock.instant());
        }
    }

    boolean exhausted(AccountId account) {
        return database.sql("select count(*) from consent_attempt where account = ? and taken_at > ?")
                        .params(account.toString(), windowStart())
                        .query(Integer.class)
                        .single()
                >= SLOTS;
    }

    private Optional<Slot> tryToTake(AccountId account) {
        long now = clock.millis();
        for (int number = 0; number < SLOTS; number++) {
            int taken = database.sql("insert into consent_attempt (account, slot, taken_at) values (?, ?, ?)"
                            + " on conflict (account, slot) do update set taken_at = excluded.taken_at"
                            + " where consent_attempt.taken_at <= ?")
                    .params(account.toString(), number, now, windowStart())
                    .update();
            if (taken == 1) {
                return Optional.of(new Slot(account, number, now));
            }
        }
        return Optional.empty();
    }

    /** The attempt was no failure. */
    void giveBack(Slot slot) {
        database.sql("delete from consent_attempt where account = ? and slot = ? and taken_at = ?")
                .params(slot.account().toString(), slot.number(), slot.takenAt())
                .update();
    }

    void forget(AccountId account) {
        database.sql("delete from consent_attempt where account = ?")
                .param(account.toString())
                .update();
    }

    private Instant freeAgain(AccountId account) {
        return database.sql("select coalesce(min(taken_at), 0) from consent_attempt where account = ? and taken_at > ?")
                .params(account.toString(), windowStart())
                .query((row, index) -> Instant.ofEpochMilli(row.getLong(1)))
                .single()
                .plus(WINDOW);
    }

    private long windowStart() {
        return clock.instant().minus(WINDOW).toEpochMilli();
    }
}
