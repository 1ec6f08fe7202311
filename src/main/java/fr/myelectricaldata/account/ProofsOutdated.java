package fr.myelectricaldata.account;

/**
 * Published inside the transaction that ends what was proved before, while password and client secret stay: sessions and
 * access tokens of an older credential version are dead.
 */
public record ProofsOutdated(Account account) {}
