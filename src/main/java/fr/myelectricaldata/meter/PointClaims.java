package fr.myelectricaldata.meter;

import fr.myelectricaldata.account.AccountId;

/** Attaches again what a permission given earlier still covers, without asking the household anew. */
public interface PointClaims {

    /**
     * @throws UsagePointHeldException when the account is its active holder already
     * @throws ConsentRequiredException when no permission of this account covers the point, or somebody else holds it
     * @throws fr.myelectricaldata.common.DomainException when Enedis fails
     */
    UsagePoint claim(AccountId account, UsagePointId number);
}
