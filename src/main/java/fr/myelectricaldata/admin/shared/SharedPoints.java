package fr.myelectricaldata.admin.shared;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Needs;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Readings;
import java.util.List;
import java.util.UUID;

/**
 * Whoever is named here agreed, and sees that the support looked; an account that does not agree and one that does not exist
 * are refused alike ({@link SharingDisabledException}).
 */
public interface SharedPoints {
    /** All who agree, the last to do so first, with their points; by two statements. It shows no data and is no look. */
    @Needs(Permission.USERS_SUPPORT)
    List<Household> all(AccountPrincipal actor);

    @Needs(Permission.USERS_SUPPORT)
    Household of(AccountPrincipal actor, String account);

    /** @throws fr.myelectricaldata.meter.UsagePointNotFoundException when it is not that account's */
    @Needs(Permission.USERS_SUPPORT)
    UsagePoint point(AccountPrincipal actor, String account, UUID point);

    /**
     * What is kept, without any call to Enedis; the operator's quota pays.
     *
     * @throws fr.myelectricaldata.meter.UsagePointNotFoundException when it is not that account's
     */
    @Needs(Permission.USERS_SUPPORT)
    Series kept(AccountPrincipal actor, String account, UUID point, Measure measure, DateRange days);

    /**
     * The whole range from Enedis anew, into the household's archive; the operator's quota pays, and the trail says what was read.
     *
     * @throws fr.myelectricaldata.meter.UsagePointNotFoundException when it is not that account's
     * @throws fr.myelectricaldata.metering.MeterDataException when Enedis refuses or fails and nothing is kept
     */
    @Needs(Permission.USERS_SUPPORT)
    Series fetched(AccountPrincipal actor, String account, UUID point, Measure measure, DateRange days);

    /** Somebody who agrees. */
    record Household(Account owner, List<UsagePoint> points) {}

    /** Values of a point. */
    record Series(UsagePoint point, Readings readings) {}
}
