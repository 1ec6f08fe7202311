package fr.myelectricaldata.quota;

/** The two daily counters of an account. */
public enum QuotaKind {
    /** Requests that reached Enedis: scarce. */
    UPSTREAM,
    /** Requests answered from what is kept. */
    CACHED
}
