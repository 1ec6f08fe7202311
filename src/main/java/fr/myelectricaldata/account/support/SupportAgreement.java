package fr.myelectricaldata.account.support;

import fr.myelectricaldata.account.AccountId;

/**
 * An owner let the support read, or took that back; published inside the transaction.
 *
 * @param open from now on, or no more
 */
public record SupportAgreement(AccountId owner, boolean open) {}
