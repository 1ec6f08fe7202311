package fr.myelectricaldata.account.signin;

import fr.myelectricaldata.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of sign_in, one statement each. */
@Component
class SignInTable {
    private static final String COLUMNS =
            "id, kind, proof, network, browser, system, created_at, seen_at, until_at, ending";

    private final JdbcClient database;

    SignInTable(JdbcClient database) {
        this.database = database;
    }

    /** Adds nothing for an account that is gone. */
    void add(AccountId account, SignIn signIn) {
        Long ended = signIn.ending() == null ? null : signIn.seen().toEpochMilli();
        database.sql("insert into sign_in (account_id, " + COLUMNS + ", ended_at)"
                        + " select id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as bigint) from account where id = ?")
                .param(signIn.id().toString())
                .param(signIn.kind().name())
                .param(signIn.proof().name())
                .param(signIn.network())
                .param(signIn.browser())
                .param(signIn.system())
                .param(signIn.since().toEpochMilli())
                .param(signIn.seen().toEpochMilli())
                .param(signIn.until().toEpochMilli())
                .param(signIn.ending() == null ? null : signIn.ending().name())
                .param(ended)
                .param(account.toString())
                .update();
    }

    /** Has the account come in before, and never from this network nor by this browser? */
    boolean strange(AccountId account, SignIn signIn) {
        return database.sql("select count(*) as total, count(case when network = ? or (browser = ? and system = ?)"
                        + " then 1 end) as known from sign_in where account_id = ?"
                        + " and (ending is null or ending <> 'WRONG_CODE')")
                .params(signIn.network(), text(signIn.browser()), text(signIn.system()), account.toString())
                .query((row, number) -> row.getLong("total") > 0 && row.getLong("known") == 0)
                .single();
    }

    /** Never shortens its life. */
    void seen(UUID id, Instant now, Instant until) {
        database.sql("update sign_in set seen_at = ?, until_at = case when until_at < ? then ? else until_at end"
                        + " where id = ? and ended_at is null")
                .params(now.toEpochMilli(), until.toEpochMilli(), until.toEpochMilli(), id.toString())
                .update();
    }

    boolean end(UUID id, SignIn.Ending ending, Instant now) {
        return database.sql("update sign_in set ended_at = ?, ending = ? where id = ? and ended_at is null")
                        .params(now.toEpochMilli(), ending.name(), id.toString())
                        .update()
                == 1;
    }

    boolean end(AccountId account, UUID id, SignIn.Ending ending, Instant now) {
        return database.sql("update sign_in set ended_at = ?, ending = ?"
                                + " where id = ? and account_id = ? and ended_at is null")
                        .params(now.toEpochMilli(), ending.name(), id.toString(), account.toString())
                        .update()
                == 1;
    }

    void endOthers(AccountId account, @Nullable UUID kept, SignIn.Ending ending, Instant now) {
        database.sql("update sign_in set ended_at = ?, ending = ?"
                        + " where account_id = ? and id <> ? and ended_at is null")
                .params(now.toEpochMilli(), ending.name(), account.toString(), kept == null ? "" : kept.toString())
                .update();
    }

    List<SignIn> open(AccountId account, Instant now, int most) {
        return database.sql("select " + COLUMNS + " from sign_in where account_id = ? and ended_at is null"
                        + " and until_at > ? order by seen_at desc, id limit ?")
                .params(account.toString(), now.toEpochMilli(), most)
                .query((row, number) -> signIn(row))
                .list();
    }

    List<SignIn> newest(AccountId account, int most) {
        return database.sql(
                        "select " + COLUMNS + " from sign_in where account_id = ? order by created_at desc, id limit ?")
                .params(account.toString(), most)
                .query((row, number) -> signIn(row))
                .list();
    }

    void deleteAll(AccountId account) {
        database.sql("delete from sign_in where account_id = ?")
                .param(account.toString())
                .update();
    }

    /** Writes down the ends that nobody noticed, and forgets what ended before {@code firstKept}. */
    void tidy(Instant now, Instant firstKept) {
        database.sql(
                        "update sign_in set ended_at = until_at, ending = 'EXPIRED' where ended_at is null and until_at < ?")
                .param(now.toEpochMilli())
                .update();
        database.sql("delete from sign_in where until_at < ? and ended_at < ?")
                .params(firstKept.toEpochMilli(), firstKept.toEpochMilli())
                .update();
    }

    private static String text(@Nullable String word) {
        return word == null ? "" : word;
    }

    private static SignIn signIn(ResultSet row) throws SQLException {
        String ending = row.getString("ending");
        return new SignIn(
                UUID.fromString(row.getString("id")),
                SignIn.Kind.valueOf(row.getString("kind")),
                SignIn.Proof.valueOf(row.getString("proof")),
                row.getString("network"),
                row.getString("browser"),
                row.getString("system"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("seen_at")),
                Instant.ofEpochMilli(row.getLong("until_at")),
                ending == null ? null : SignIn.Ending.valueOf(ending));
    }
}
