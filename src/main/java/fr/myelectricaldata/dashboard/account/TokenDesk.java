package fr.myelectricaldata.dashboard.account;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.conso.ConsoToken;
import fr.myelectricaldata.account.conso.ConsoTokenOrder;
import fr.myelectricaldata.account.conso.ConsoTokens;
import fr.myelectricaldata.account.conso.MintedConsoToken;
import fr.myelectricaldata.meter.PointTokens;
import fr.myelectricaldata.meter.UsagePoint;
import java.util.List;
import java.util.UUID;

/** What the page does with the tokens of one account. */
record TokenDesk(AccountId account, PointTokens minting, ConsoTokens tokens) {
    List<UsagePoint> points() {
        return minting.openable(account);
    }

    List<ConsoToken> list() {
        return tokens.list(account);
    }

    MintedConsoToken mint(ConsoTokenOrder order) {
        return minting.mint(account, order);
    }

    void revoke(UUID id) {
        tokens.revoke(account, id);
    }
}
