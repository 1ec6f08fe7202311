package fr.myelectricaldata.account.rotation;

import fr.myelectricaldata.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of key_rotation, one for each account whose key was ever changed. */
@Repository
class RotationTable {
    private final JdbcClient database;

    RotationTable(JdbcClient database) {
        this.database = database;
    }

    /** @param ended null while it is under way */
    record Row(Instant begun, long things, @Nullable Instant ended) {}

    /** A change that was under way begins anew with this one. */
    void begin(AccountId account, Instant now, long things) {
        database.sql("insert into key_rotation (account_id, begun_at, things) values (?, ?, ?)"
                        + " on conflict (account_id) do update set begun_at = excluded.begun_at,"
                        + " things = excluded.things, ended_at = null")
                .params(account.toString(), now.toEpochMilli(), things)
                .update();
    }

    Optional<Row> find(AccountId account) {
        return database.sql("select begun_at, things, ended_at from key_rotation where account_id = ?")
                .param(account.toString())
                .query((row, number) ->
                        new Row(Instant.ofEpochMilli(row.getLong("begun_at")), row.getLong("things"), ended(row)))
                .optional();
    }

    private static @Nullable Instant ended(ResultSet row) throws SQLException {
        long at = row.getLong("ended_at");
        return row.wasNull() ? null : Instant.ofEpochMilli(at);
    }

    /** False when another change has begun since {@code begun}. */
    boolean end(AccountId account, Instant begun, Instant now) {
        return database.sql("update key_rotation set ended_at = ? where account_id = ? and begun_at = ?"
                                + " and ended_at is null")
                        .params(now.toEpochMilli(), account.toString(), begun.toEpochMilli())
                        .update()
                == 1;
    }
}
