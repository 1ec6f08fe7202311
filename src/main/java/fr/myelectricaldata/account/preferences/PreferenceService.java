package fr.myelectricaldata.account.preferences;

import fr.myelectricaldata.account.AccountDeleted;
import fr.myelectricaldata.account.AccountId;
import java.util.function.UnaryOperator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The preferences of accounts; they go with the account. */
@Service
public class PreferenceService {
    private final PreferenceTable rows;

    PreferenceService(PreferenceTable rows) {
        this.rows = rows;
    }

    /** By one statement; {@link AccountPreferences#NONE} for whoever has chosen nothing. */
    public AccountPreferences of(AccountId account) {
        return rows.of(account).orElse(AccountPreferences.NONE);
    }

    /** Changes what is kept, and returns it. Of an account that is gone nothing is kept. */
    @Transactional
    public AccountPreferences change(AccountId account, UnaryOperator<AccountPreferences> change) {
        AccountPreferences before = of(account);
        AccountPreferences after = change.apply(before);
        if (!after.equals(before)) {
            rows.save(account, after);
        }
        return after;
    }

    @EventListener
    void accountDeleted(AccountDeleted gone) {
        rows.delete(gone.account());
    }
}
