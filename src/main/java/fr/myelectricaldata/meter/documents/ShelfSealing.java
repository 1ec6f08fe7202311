package fr.myelectricaldata.meter.documents;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.rotation.SealedStore;
import org.springframework.stereotype.Component;

/** Kept documents are not sealed anew: they are asked for again. */
@Component
class ShelfSealing implements SealedStore {
    private final PartShelf shelf;

    ShelfSealing(PartShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public long older(AccountId account, int generation) {
        return 0;
    }

    @Override
    public int sealAnew(AccountId account, int generation, int atMost) {
        return 0;
    }

    @Override
    public void drop(AccountId account) {
        shelf.clear(account);
    }
}
