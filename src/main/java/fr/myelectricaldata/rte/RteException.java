package fr.myelectricaldata.rte;

import fr.myelectricaldata.common.ConnectionProbe.Verdict;

/** RTE did not bring what was asked for. Neither message nor cause holds what servers say, but their code. */
final class RteException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Verdict verdict;
    private final int status;

    /** @param status of HTTP, 0 without an answer */
    RteException(Verdict verdict, int status, String code) {
        super(code, null, false, false);
        this.verdict = verdict;
        this.status = status;
    }

    Verdict verdict() {
        return verdict;
    }

    int status() {
        return status;
    }

    String code() {
        return String.valueOf(getMessage());
    }
}
