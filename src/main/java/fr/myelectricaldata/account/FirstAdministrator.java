package fr.myelectricaldata.account;

/** Somebody opened the set-up link and administers from now on; published inside the transaction that made it so. */
public record FirstAdministrator(AccountId account) {}
