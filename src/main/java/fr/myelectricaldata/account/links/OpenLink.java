package fr.myelectricaldata.account.links;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.EmailAddress;
import java.util.Optional;

/**
 * What a living link stands for.
 *
 * @param email the new address, for a link that changes it
 */
public record OpenLink(AccountId account, Optional<EmailAddress> email) {}
