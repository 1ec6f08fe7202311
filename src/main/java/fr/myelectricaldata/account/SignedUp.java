package fr.myelectricaldata.account;

/** A new account and its API credentials, which nobody can read again. */
public record SignedUp(Account account, ApiCredentials credentials) {}
