package fr.myelectricaldata.quota;

/** Both counters of an account on one day. */
record Counts(int upstream, int cached) {
    static final Counts NONE = new Counts(0, 0);

    int of(QuotaKind kind) {
        return switch (kind) {
            case UPSTREAM -> upstream;
            case CACHED -> cached;
        };
    }
}
