package fr.myelectricaldata.account;

/** Published inside the transaction that changes a password or a client secret: what was proved before is proved no more. */
public record CredentialsChanged(Account account) {}
