package fr.myelectricaldata.account.keys;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.myelectricaldata.account.AccountDeleted;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountKeyring;
import fr.myelectricaldata.account.DataKey;
import fr.myelectricaldata.account.DataKeyReplaced;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps opened keys for some minutes: a page reads with the same one many times. What does not open may be sealed with a key
 * that another process has made since, so the key is read once more before that is believed.
 */
@Component
public class CachedKeyring implements AccountKeyring {
    /** No process works with a key of before a change for longer. */
    public static final Duration KEPT = Duration.ofMinutes(10);

    private static final int ACCOUNTS = 10_000;

    private final LoadingCache<AccountId, DataKey> opened;

    CachedKeyring(DataKeys keys) {
        this.opened = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(ACCOUNTS)
                .build(keys::aeadOf);
    }

    @Override
    public DataKey aeadOf(AccountId account) {
        return new Renewing(account, opened.get(account));
    }

    @Override
    public DataKey freshOf(AccountId account) {
        opened.invalidate(account);
        return aeadOf(account);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(AccountDeleted deleted) {
        opened.invalidate(deleted.account());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void renew(DataKeyReplaced replaced) {
        opened.invalidate(replaced.account());
    }

    private final class Renewing implements DataKey {
        private final AccountId account;
        private final DataKey held;

        Renewing(AccountId account, DataKey held) {
            this.account = account;
            this.held = held;
        }

        @Override
        public int generation() {
            return held.generation();
        }

        @Override
        public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
            return held.encrypt(plaintext, associatedData);
        }

        @Override
        public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
            try {
                return held.decrypt(ciphertext, associatedData);
            } catch (GeneralSecurityException failure) {
                DataKey today = freshOf(account);
                if (today.generation() == held.generation()) {
                    throw failure;
                }
                return today.decrypt(ciphertext, associatedData);
            }
        }
    }
}
