package fr.myelectricaldata.account.keys;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountNotFoundException;
import fr.myelectricaldata.account.DataKey;
import fr.myelectricaldata.account.DataKeyLockedException;
import java.security.SecureRandom;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The random data keys of each account, at rest only as two wraps each: one under the server key (pages and nightly
 * collection read with it), one under the client secret (the owner's way back when the server key is lost). An account has
 * one key, and beside it former ones as long as something is sealed with them.
 */
@Component
public class DataKeys {
    private final KeyTable table;
    private final KeyWraps wraps;
    private final SecureRandom random = new SecureRandom();

    DataKeys(KeyTable table, KeyWraps wraps) {
        this.table = table;
        this.wraps = wraps;
    }

    public void create(AccountId account, ClientSecret secret) {
        table.insert(account, wraps.wrap(account, 1, newKey(), secret));
    }

    /** From now on {@code secret} recovers the keys, and the former one does not. */
    public void handOver(AccountId account, ClientSecret secret) {
        for (StoredKey key : all(account)) {
            table.replaceOwnerWrap(
                    account, key, wraps.forOwner(account, key.generation(), wraps.open(account, key), secret));
        }
    }

    /**
     * Makes a new key at once; the one until now becomes a former one, which {@code secret} recovers as well.
     *
     * @return the generation of the new key
     */
    public int replace(AccountId account, ClientSecret secret) {
        handOver(account, secret);
        StoredKey until = all(account).getFirst();
        int generation = until.generation() + 1;
        table.keepAsFormer(account);
        // Two at once: the second finds another generation, and is undone by its transaction.
        if (!table.replace(account, until.generation(), wraps.wrap(account, generation, newKey(), secret))) {
            throw new IllegalStateException("the data key was replaced by somebody else at the same moment");
        }
        return generation;
    }

    public void destroy(AccountId account) {
        table.delete(account);
    }

    /** For when nothing is sealed with them any more: keys before {@code generation} are gone for good. */
    public void destroyFormer(AccountId account, int generation) {
        table.deleteFormer(account, generation);
    }

    /** What is sealed with an older key than this has to be sealed anew. */
    public int generationOf(AccountId account) {
        return all(account).getFirst().generation();
    }

    /**
     * Opens the keys with their owner's secret and wraps them under the server's present key.
     *
     * @throws DataKeyLockedException when the secret does not open them
     */
    public void recover(AccountId account, ClientSecret secret) {
        for (StoredKey key : all(account)) {
            table.replaceServerWrap(
                    account, key, wraps.forServer(account, key.generation(), wraps.open(account, key, secret)));
        }
    }

    DataKey aeadOf(AccountId account) {
        List<StoredKey> keys = all(account);
        return KeyGenerations.of(
                keys.getFirst().generation(),
                keys.stream().map(key -> wraps.open(account, key)).toList());
    }

    /** Brings every wrap that another configured key made under the current one; returns how many. */
    int turnOver() {
        List<String> former = wraps.formerServerKeys();
        int turned = 0;
        List<KeyTable.Owned> batch = table.wrappedUnder(former);
        while (!batch.isEmpty()) {
            for (KeyTable.Owned one : batch) {
                // Another process may do the same at this moment: whoever is second changes nothing.
                byte[] key = wraps.open(one.account(), one.key());
                table.replaceServerWrap(
                        one.account(),
                        one.key(),
                        wraps.forServer(one.account(), one.key().generation(), key));
                turned++;
            }
            batch = table.wrappedUnder(former);
        }
        return turned;
    }

    /** The present key first. */
    private List<StoredKey> all(AccountId account) {
        List<StoredKey> keys = table.of(account);
        if (keys.isEmpty() || !keys.getFirst().present()) {
            throw new AccountNotFoundException();
        }
        return keys;
    }

    private byte[] newKey() {
        byte[] key = new byte[ServerKey.SUBKEY_BYTES];
        random.nextBytes(key);
        return key;
    }
}
