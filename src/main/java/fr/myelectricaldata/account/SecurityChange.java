package fr.myelectricaldata.account;

/**
 * Something happened to an account that its owner should hear of, whoever did it. Published where it happens, inside the
 * transaction if there is one.
 */
public record SecurityChange(AccountId account, Kind kind) {
    /** What happened. */
    public enum Kind {
        /** from a network and by a browser that were never seen before */
        SIGNED_IN_ELSEWHERE,
        SIGNED_OUT_EVERYWHERE,
        SECOND_FACTOR_ON,
        SECOND_FACTOR_OFF,
        /** an operator took it away */
        SECOND_FACTOR_REMOVED,
        RECOVERY_CODES_RENEWED,
        RECOVERY_CODE_USED,
        PASSKEY_ADDED,
        PASSKEY_REMOVED
    }
}
