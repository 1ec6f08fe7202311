package fr.myelectricaldata.account;

import fr.myelectricaldata.account.role.Rights;
import fr.myelectricaldata.common.EmailAddress;
import java.time.Instant;

/**
 * A person who signed up, without anything secret.
 *
 * @param rights of its role; those of the administrator when ADMIN_EMAILS names its verified address
 * @param clientId public half of the API credentials, {@code cli_…}
 * @param credentialVersion counts up whenever password or secret change, and when its owner signs out
 *     everywhere; access tokens of an older version are dead
 * @param marks what holds for a while
 */
public record Account(
        AccountId id,
        EmailAddress email,
        boolean emailVerified,
        Rights rights,
        boolean active,
        String clientId,
        int credentialVersion,
        Instant createdAt,
        AccountMarks marks) {
    public Account withRights(Rights other) {
        return new Account(id, email, emailVerified, other, active, clientId, credentialVersion, createdAt, marks);
    }
}
