package fr.myelectricaldata.account.conso;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows behind the tokens, one statement each. */
@Component
class ConsoTokenTable {
    private static final String COLUMNS = "id, name, points, created_at, last_day, last_used_on";

    private final JdbcClient database;

    ConsoTokenTable(JdbcClient database) {
        this.database = database;
    }

    /** False when the account has {@code most} tokens already, or is not there. */
    boolean add(AccountId account, ConsoToken token, int most) {
        return database.sql(
                                "insert into conso_token (id, account_id, credential_version, name, points, created_at, last_day)"
                                        + " select ?, id, credential_version, ?, ?, ?, ? from account where id = ?"
                                        + " and (select count(*) from conso_token where account_id = ?) < ?")
                        .param(token.id().toString())
                        .param(token.name())
                        .param(String.join(" ", token.points()))
                        .param(token.createdAt().toEpochMilli())
                        .param(text(token.lastDay()))
                        .param(account.toString())
                        .param(account.toString())
                        .param(most)
                        .update()
                == 1;
    }

    /** Newest first. */
    List<ConsoToken> of(AccountId account) {
        return database.sql("select " + COLUMNS + " from conso_token where account_id = ? order by created_at desc, id")
                .param(account.toString())
                .query((row, number) -> token(row))
                .list();
    }

    /** The living token: its account is active, and its credentials are those it was made under. */
    Optional<Living> living(UUID id) {
        return database.sql("select t.account_id, t.points, t.last_used_on, a.email_verified from conso_token t"
                        + " join account a on a.id = t.account_id and a.credential_version = t.credential_version"
                        + " where t.id = ? and a.active = true")
                .param(id.toString())
                .query((row, number) -> new Living(
                        AccountId.of(row.getString("account_id")),
                        points(row.getString("points")),
                        day(row.getString("last_used_on")),
                        row.getBoolean("email_verified")))
                .optional();
    }

    void used(UUID id, LocalDate today) {
        database.sql(
                        "update conso_token set last_used_on = ? where id = ? and (last_used_on is null or last_used_on < ?)")
                .params(today.toString(), id.toString(), today.toString())
                .update();
    }

    boolean delete(AccountId account, UUID id) {
        return database.sql("delete from conso_token where id = ? and account_id = ?")
                        .params(id.toString(), account.toString())
                        .update()
                == 1;
    }

    void deleteAll(AccountId account) {
        database.sql("delete from conso_token where account_id = ?")
                .param(account.toString())
                .update();
    }

    /** Those of the credential version before the account's present one. */
    void carryOver(Account account) {
        int version = account.credentialVersion();
        database.sql("update conso_token set credential_version = ? where account_id = ? and credential_version = ?")
                .params(version, account.id().toString(), version - 1)
                .update();
    }

    void replacePoints(UUID id, List<String> points) {
        database.sql("update conso_token set points = ? where id = ?")
                .params(String.join(" ", points), id.toString())
                .update();
    }

    private static ConsoToken token(ResultSet row) throws SQLException {
        return new ConsoToken(
                UUID.fromString(row.getString("id")),
                row.getString("name"),
                points(row.getString("points")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                day(row.getString("last_day")),
                day(row.getString("last_used_on")));
    }

    private static List<String> points(String text) {
        return Arrays.asList(text.split(" "));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** @param points still opened; fewer than the token lists when some left the account */
    record Living(
            AccountId account,
            List<String> points,
            @Nullable LocalDate lastUsedOn,
            boolean emailVerified) {}
}
