package fr.myelectricaldata.notification;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.ConsentLost;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.quota.QuotaKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person should know.
 *
 * @param name what makes it this fact and no other: the same name is told once
 * @param point the internal id of the point in question, when there is one
 * @param detail what its words need: a day in ISO form, or a constant's name
 */
public record Fact(
        AccountId account,
        NoticeKind kind,
        String name,
        @Nullable UUID point,
        String detail) {

    /** @param step days before the end at which it is told: a permission that is renewed ends on another day */
    static Fact consentEnding(UsagePoint point, LocalDate end, int step) {
        return of(point, NoticeKind.CONSENT_ENDING, end + ":" + step, end.toString());
    }

    /** Several series of a point may find it out at once. */
    static Fact consentLost(UsagePoint point, ConsentLost.Reason reason, LocalDate today) {
        return of(point, NoticeKind.CONSENT_LOST, today.toString(), reason.name());
    }

    static Fact dataMissing(UsagePoint point, LocalDate first) {
        return of(point, NoticeKind.DATA_MISSING, first.toString(), first.toString());
    }

    static Fact quotaReached(AccountId account, QuotaKind quota, LocalDate day) {
        String name = NoticeKind.QUOTA_REACHED + ":" + quota + ":" + day;
        return new Fact(account, NoticeKind.QUOTA_REACHED, name, null, quota.name());
    }

    private static Fact of(UsagePoint point, NoticeKind kind, String rest, String detail) {
        return new Fact(point.holder(), kind, kind + ":" + point.id() + ":" + rest, point.id(), detail);
    }
}
