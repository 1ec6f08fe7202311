package fr.myelectricaldata.account;

/**
 * Published inside the transaction that gives an account another data key: what was sealed before has to be sealed anew.
 *
 * @param generation of the new key
 */
public record DataKeyReplaced(AccountId account, int generation) {}
