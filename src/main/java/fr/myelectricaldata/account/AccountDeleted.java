package fr.myelectricaldata.account;

/** Published inside the transaction that deletes an account, after its keys were destroyed: every room forgets it now. */
public record AccountDeleted(AccountId account) {}
