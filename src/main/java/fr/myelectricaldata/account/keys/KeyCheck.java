package fr.myelectricaldata.account.keys;

import fr.myelectricaldata.account.AccountSettings;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares SECRET_KEY at the start with the one this database was last used with, and turns wraps and indexes over to the
 * current key. A rolling update of several processes goes {@code old,new}, then {@code new,old}, then {@code new}.
 */
@Component
class KeyCheck implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(KeyCheck.class);
    private static final int BATCH = 200;

    private final JdbcClient database;
    private final ServerKeys server;
    private final DataKeys dataKeys;
    private final boolean acceptLostKey;

    KeyCheck(JdbcClient database, ServerKeys server, DataKeys dataKeys, AccountSettings settings) {
        this.database = database;
        this.server = server;
        this.dataKeys = dataKeys;
        this.acceptLostKey = settings.acceptLostKey();
    }

    @Override
    public void afterSingletonsInstantiated() {
        database.sql("insert into server_key_check (id, key_id) values (1, ?) on conflict (id) do nothing")
                .param(server.currentId())
                .update();
        String last = database.sql("select key_id from server_key_check where id = 1")
                .query(String.class)
                .single();
        if (!server.ids().contains(last)) {
            acceptOrRefuse();
        }
        int indexes = turnIndexesOver();
        int wraps = dataKeys.turnOver();
        database.sql("update server_key_check set key_id = ? where id = 1")
                .param(server.currentId())
                .update();
        if (wraps + indexes > 0) {
            log.info("The keys of {} accounts are now under the current SECRET_KEY.", Math.max(wraps, indexes));
        }
    }

    private void acceptOrRefuse() {
        boolean inUse =
                database.sql("select count(*) from account").query(Long.class).single() > 0;
        if (inUse && !acceptLostKey) {
            throw new ChangedSecretKeyException();
        }
        int locked = database.sql("update account set key_locked = true, version = version + 1 where id in"
                        + " (select account_id from account_key where server_key_id not in (:ids))")
                .param("ids", server.ids())
                .update();
        if (locked > 0) {
            log.warn(
                    "SECRET_KEY was replaced: {} accounts are locked until their owners use their client_secret.",
                    locked);
        }
    }

    /** The index is made of the stored hash, so a new key needs nobody's secret. */
    private int turnIndexesOver() {
        int turned = 0;
        List<Filed> batch = filedElsewhere();
        while (!batch.isEmpty()) {
            for (Filed filed : batch) {
                database.sql("update account set secret_index = ?, index_key_id = ?, version = version + 1"
                                + " where id = ? and secret_hash = ?")
                        .params(server.indexOf(filed.hash()), server.currentId(), filed.id(), filed.hash())
                        .update();
                turned++;
            }
            batch = filedElsewhere();
        }
        return turned;
    }

    private List<Filed> filedElsewhere() {
        return database.sql("select id, secret_hash from account where index_key_id <> ? limit " + BATCH)
                .param(server.currentId())
                .query((row, number) -> new Filed(row.getString(1), row.getString(2)))
                .list();
    }

    private record Filed(String id, String hash) {}
}
