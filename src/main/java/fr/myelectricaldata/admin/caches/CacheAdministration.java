package fr.myelectricaldata.admin.caches;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Needs;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.Measure;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is kept of meters; every change is written in the audit trail. */
public interface CacheAdministration {
    /**
     * How many days of each series are kept of the account's points, without looking at their values.
     *
     * @throws fr.myelectricaldata.account.AccountNotFoundException when there is no such account
     */
    @Needs(Permission.CACHE)
    Kept kept(AccountPrincipal actor, AccountId account);

    /**
     * Forgets that Enedis refused series of the account's points, and asks for them again.
     *
     * @throws fr.myelectricaldata.account.AccountNotFoundException when there is no such account
     */
    @Needs(Permission.CACHE)
    Cleared lookAgain(AccountPrincipal actor, AccountId account);

    /** Everybody's readings of these directions are read anew, as far back as Enedis goes; see {@link fr.myelectricaldata.metering.ReadingsReset}. */
    @Needs(Permission.CACHE)
    Cleared forgetReadings(AccountPrincipal actor, Set<Measure.Direction> directions);

    record Kept(Account account, List<PointDays> points) {}

    record PointDays(UsagePoint point, Map<Measure, Integer> days) {}

    /**
     * @param points concerned
     * @param entries of what there was
     */
    record Cleared(int points, int entries) {}
}
