package fr.myelectricaldata.account.factor;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountKeyring;
import fr.myelectricaldata.account.DataKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of second_factor and recovery_code, one statement each. The secret is closed with the account's data key. */
@Component
class FactorTable {
    private final JdbcClient database;
    private final AccountKeyring keys;

    FactorTable(JdbcClient database, AccountKeyring keys) {
        this.database = database;
        this.keys = keys;
    }

    boolean on(AccountId account) {
        return database.sql("select count(*) from second_factor where account_id = ?")
                .param(account.toString())
                .query((row, number) -> row.getInt(1) > 0)
                .single();
    }

    Optional<SecondFactors.Status> status(AccountId account) {
        return database.sql("select since, (select count(*) from recovery_code c where c.account_id = f.account_id"
                        + " and c.used_at is null) as codes_left from second_factor f where account_id = ?")
                .param(account.toString())
                .query((row, number) ->
                        new SecondFactors.Status(Instant.ofEpochMilli(row.getLong("since")), row.getInt("codes_left")))
                .optional();
    }

    /** @param step of the code that proved the secret: it is used */
    void save(AccountId account, byte[] secret, Instant now, long step) {
        DataKey key = keys.aeadOf(account);
        database.sql("insert into second_factor (account_id, secret, key_generation, since, last_step)"
                        + " values (?, ?, ?, ?, ?) on conflict (account_id) do update set secret = excluded.secret,"
                        + " key_generation = excluded.key_generation, since = excluded.since,"
                        + " last_step = excluded.last_step")
                .params(account.toString(), closed(key, account, secret), key.generation(), now.toEpochMilli(), step)
                .update();
    }

    Optional<byte[]> secret(AccountId account) {
        return database.sql("select secret from second_factor where account_id = ?")
                .param(account.toString())
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(closed -> opened(account, closed));
    }

    /** False when this step's code, or a later one, was taken already; exact however many processes ask. */
    boolean use(AccountId account, long step) {
        return database.sql("update second_factor set last_step = ? where account_id = ? and last_step < ?")
                        .params(step, account.toString(), step)
                        .update()
                == 1;
    }

    /** False when there is no such code, or it was used; exact however many processes ask. */
    boolean use(AccountId account, RecoveryCode code, Instant now) {
        return database.sql("update recovery_code set used_at = ? where account_id = ? and code_hash = ?"
                                + " and used_at is null")
                        .params(now.toEpochMilli(), account.toString(), code.hash())
                        .update()
                == 1;
    }

    void replaceCodes(AccountId account, Collection<RecoveryCode> codes) {
        deleteCodes(account);
        codes.forEach(code -> database.sql("insert into recovery_code (account_id, code_hash) values (?, ?)")
                .params(account.toString(), code.hash())
                .update());
    }

    boolean delete(AccountId account) {
        deleteCodes(account);
        return database.sql("delete from second_factor where account_id = ?")
                        .param(account.toString())
                        .update()
                == 1;
    }

    private void deleteCodes(AccountId account) {
        database.sql("delete from recovery_code where account_id = ?")
                .param(account.toString())
                .update();
    }

    /** Sealed with a key older than that? */
    boolean older(AccountId account, int generation) {
        return database.sql("select count(*) from second_factor where account_id = ? and key_generation < ?")
                .params(account.toString(), generation)
                .query((row, number) -> row.getInt(1) > 0)
                .single();
    }

    /** The same secret under the newest key; whoever sets another one at this moment has it under the newest as well. */
    void sealAnew(AccountId account) {
        DataKey key = keys.freshOf(account);
        database.sql("select secret from second_factor where account_id = ?")
                .param(account.toString())
                .query((row, number) -> row.getBytes(1))
                .optional()
                .ifPresent(closed -> replace(account, closed, key));
    }

    private void replace(AccountId account, byte[] closed, DataKey key) {
        database.sql("update second_factor set secret = ?, key_generation = ? where account_id = ? and secret = ?")
                .params(closed(key, account, opened(account, closed)), key.generation(), account.toString(), closed)
                .update();
    }

    private static byte[] closed(DataKey key, AccountId account, byte[] secret) {
        try {
            return key.encrypt(secret, place(account));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] opened(AccountId account, byte[] closed) {
        try {
            return keys.aeadOf(account).decrypt(closed, place(account));
        } catch (GeneralSecurityException wrongKeyOrPlace) {
            throw new IllegalStateException(wrongKeyOrPlace);
        }
    }

    /** A secret that is copied to another account's row opens there no more. */
    private static byte[] place(AccountId account) {
        return ("second factor of " + account).getBytes(StandardCharsets.US_ASCII);
    }
}
