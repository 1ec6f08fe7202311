package fr.myelectricaldata.admin.accounts;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.quota.QuotaUsage;
import java.time.Instant;

/**
 * One account as the operator's grid shows it: nothing of what was measured.
 *
 * @param roleId of its role, with the role's {@code roleName} and {@code roleTitle}
 * @param demo the shared demonstration, which nobody administers
 * @param points that it holds or held
 * @param usage of today
 */
public record AccountRow(
        AccountId id,
        String email,
        String clientId,
        String roleId,
        String roleName,
        String roleTitle,
        boolean demo,
        boolean active,
        boolean verified,
        Instant createdAt,
        int points,
        QuotaUsage usage) {}
