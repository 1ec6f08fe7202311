package fr.myelectricaldata.account;

/** Published inside the transaction that adds an account, whoever it is for. */
public record AccountAdded(Account account) {}
