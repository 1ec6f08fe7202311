package fr.myelectricaldata.consent;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.meter.UsagePointId;

/** The operator has given their word about a point that waited for it. */
public record ConsentDecided(AccountPrincipal operator, AccountId account, UsagePointId point, Word word) {
    public enum Word {
        /** The account holds the point now. */
        ATTACHED,
        /** The operator approved, but Enedis or a holder stood in the way. */
        APPROVED_IN_VAIN,
        REFUSED
    }
}
