package fr.myelectricaldata.account.factor;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.rotation.SealedStore;
import org.springframework.stereotype.Component;

/** The one secret of an authenticator app. */
@Component
class FactorSealing implements SealedStore {
    private final FactorTable table;

    FactorSealing(FactorTable table) {
        this.table = table;
    }

    @Override
    public long older(AccountId account, int generation) {
        return table.older(account, generation) ? 1 : 0;
    }

    @Override
    public int sealAnew(AccountId account, int generation, int atMost) {
        if (!table.older(account, generation)) {
            return 0;
        }
        table.sealAnew(account);
        return 1;
    }
}
