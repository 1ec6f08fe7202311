package fr.myelectricaldata.account.rotation;

import fr.myelectricaldata.account.AccountId;

/** Implemented by whoever keeps something that is sealed with an account's data key. */
public interface SealedStore {
    /** How many things of the account are sealed with a key older than {@code generation}; one statement. */
    long older(AccountId account, int generation);

    /**
     * Seals some of them anew. Each is replaced by itself and only if nobody changed it meanwhile, so a stop half way, or
     * two processes at once, lose nothing.
     *
     * @return how many were looked at; 0 when nothing older is left
     */
    int sealAnew(AccountId account, int generation, int atMost);

    /** Called once nothing older is left anywhere, before the former keys are destroyed: drops what may be forgotten. */
    default void drop(AccountId account) {}
}
