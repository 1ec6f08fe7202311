package fr.myelectricaldata.admin.audit;

import fr.myelectricaldata.account.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail.
 *
 * @param actor the account that acted
 * @param target the account that it was done to, if it was done to one
 * @param detail the rest in a few words, such as a role's name or a masked PDL; empty when there is none
 * @param address the network that the actor came from
 */
public record AuditEntry(
        UUID id,
        Instant at,
        AccountId actor,
        AuditAction action,
        @Nullable AccountId target,
        String detail,
        String address) {}
