package fr.myelectricaldata.account.keys;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.crypto.tink.Aead;
import fr.myelectricaldata.account.AccountDeleted;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountKeyring;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps opened keys for some minutes: a page reads with the same one many times. */
@Component
class CachedKeyring implements AccountKeyring {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int ACCOUNTS = 10_000;

    private final LoadingCache<AccountId, Aead> opened;

    CachedKeyring(DataKeys keys) {
        this.opened = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(ACCOUNTS)
                .build(keys::aeadOf);
    }

    @Override
    public Aead aeadOf(AccountId account) {
        return opened.get(account);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(AccountDeleted deleted) {
        opened.invalidate(deleted.account());
    }
}
