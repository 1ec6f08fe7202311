package fr.myelectricaldata.admin.audit;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the trail to read; null means any.
 *
 * @param days Paris days, the end excluded
 */
public record AuditFilter(
        @Nullable AccountId actor,
        @Nullable AccountId target,
        @Nullable AuditAction action,
        @Nullable DateRange days) {
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null);

    /** Everything that was done to this account. */
    public static AuditFilter about(AccountId target) {
        return new AuditFilter(null, target, null, null);
    }

    public AuditFilter withActor(@Nullable AccountId other) {
        return new AuditFilter(other, target, action, days);
    }

    public AuditFilter withTarget(@Nullable AccountId other) {
        return new AuditFilter(actor, other, action, days);
    }

    public AuditFilter withAction(@Nullable AuditAction other) {
        return new AuditFilter(actor, target, other, days);
    }

    public AuditFilter withDays(@Nullable DateRange other) {
        return new AuditFilter(actor, target, action, other);
    }
}
