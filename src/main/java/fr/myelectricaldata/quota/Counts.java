package fr.myelectricaldata.quota;

/** Both counters of an account on one day. */
record Counts(int upstream, int cached) {
    static final Counts NONE = new Counts(0, 0);

    static Counts of(QuotaKind kind, int used) {
        return switch (kind) {
            case UPSTREAM -> new Counts(used, 0);
            case CACHED -> new Counts(0, used);
        };
    }

    Counts plus(Counts other) {
        return new Counts(upstream + other.upstream, cached + other.cached);
    }

    int of(QuotaKind kind) {
        return switch (kind) {
            case UPSTREAM -> upstream;
            case CACHED -> cached;
        };
    }
}
