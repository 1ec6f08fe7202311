package fr.myelectricaldata.common;

/** What sort of failure it is, and thereby whose: each channel maps a kind to its own status once. */
public enum ErrorKind {
    /** The request is malformed or asks for something that cannot be. */
    INVALID(Fault.REQUEST),
    UNAUTHENTICATED(Fault.REQUEST),
    FORBIDDEN(Fault.REQUEST),
    NOT_FOUND(Fault.REQUEST),
    CONFLICT(Fault.REQUEST),
    /** The account's daily quota is used up. */
    QUOTA_EXCEEDED(Fault.QUOTA),
    /** Too many requests in a short while. */
    TOO_MANY_REQUESTS(Fault.QUOTA),
    /** The household's permission at Enedis is missing, refused, expired or revoked. */
    CONSENT(Fault.CONSENT),
    /** Enedis (or RTE) failed, refused or kept us waiting. */
    UPSTREAM(Fault.UPSTREAM),
    /** The gateway itself cannot serve right now. */
    UNAVAILABLE(Fault.GATEWAY);

    /** Who has to act. */
    public enum Fault {
        REQUEST,
        QUOTA,
        CONSENT,
        UPSTREAM,
        GATEWAY
    }

    private final Fault fault;

    ErrorKind(Fault fault) {
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
