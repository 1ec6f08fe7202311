package fr.myelectricaldata.account.keys;

import fr.myelectricaldata.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of account_key and former_data_key; knows wraps only. */
@Repository
class KeyTable {
    private static final int BATCH = 200;

    private static final String COLUMNS = "account_id, generation, server_key_id, server_wrap, owner_wrap";
    private static final String EVERY_KEY = "select " + COLUMNS + ", 1 as present from account_key where %1$s union all"
            + " select " + COLUMNS + ", 0 as present from former_data_key where %1$s";

    private final JdbcClient database;

    KeyTable(JdbcClient database) {
        this.database = database;
    }

    /** The newest first, in one statement. */
    List<StoredKey> of(AccountId account) {
        return database.sql(EVERY_KEY.formatted("account_id = :account") + " order by generation desc")
                .param("account", account.toString())
                .query((row, number) -> key(row))
                .list();
    }

    /** Some of the keys whose wraps these server keys made. */
    List<Owned> wrappedUnder(List<String> serverKeys) {
        return serverKeys.isEmpty()
                ? List.of()
                : database.sql(EVERY_KEY.formatted("server_key_id in (:keys)") + " limit " + BATCH)
                        .param("keys", serverKeys)
                        .query((row, number) -> new Owned(AccountId.of(row.getString("account_id")), key(row)))
                        .list();
    }

    private static StoredKey key(ResultSet row) throws SQLException {
        return new StoredKey(
                row.getInt("generation"),
                row.getInt("present") == 1,
                row.getString("server_key_id"),
                row.getBytes("server_wrap"),
                row.getBytes("owner_wrap"));
    }

    void insert(AccountId account, StoredKey key) {
        database.sql("insert into account_key (" + COLUMNS + ") values (?, ?, ?, ?, ?)")
                .params(account.toString(), key.generation(), key.serverKeyId(), key.server(), key.owner())
                .update();
    }

    /** Copies the present key to the former ones. */
    void keepAsFormer(AccountId account) {
        database.sql("insert into former_data_key (" + COLUMNS + ") select " + COLUMNS
                        + " from account_key where account_id = ?")
                .param(account.toString())
                .update();
    }

    /** False when the present key is not of that generation (any more). */
    boolean replace(AccountId account, int generation, StoredKey key) {
        return database.sql("update account_key set generation = ?, server_key_id = ?, server_wrap = ?, owner_wrap = ?"
                                + " where account_id = ? and generation = ?")
                        .params(
                                key.generation(),
                                key.serverKeyId(),
                                key.server(),
                                key.owner(),
                                account.toString(),
                                generation)
                        .update()
                == 1;
    }

    void replaceOwnerWrap(AccountId account, StoredKey key, byte[] wrap) {
        database.sql("update " + key.table() + " set owner_wrap = ? where account_id = ? and generation = ?")
                .params(wrap, account.toString(), key.generation())
                .update();
    }

    /** Changes nothing when somebody else wrapped it meanwhile. */
    void replaceServerWrap(AccountId account, StoredKey key, KeyWraps.ServerWrap wrap) {
        database.sql("update " + key.table() + " set server_key_id = ?, server_wrap = ?"
                        + " where account_id = ? and generation = ? and server_key_id = ?")
                .params(wrap.keyId(), wrap.wrap(), account.toString(), key.generation(), key.serverKeyId())
                .update();
    }

    void delete(AccountId account) {
        deleteFrom("former_data_key", account);
        deleteFrom("account_key", account);
    }

    private void deleteFrom(String table, AccountId account) {
        database.sql("delete from " + table + " where account_id = ?")
                .param(account.toString())
                .update();
    }

    void deleteFormer(AccountId account, int generation) {
        database.sql("delete from former_data_key where account_id = ? and generation < ?")
                .params(account.toString(), generation)
                .update();
    }

    record Owned(AccountId account, StoredKey key) {}
}
