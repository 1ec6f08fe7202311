package fr.myelectricaldata.admin.audit;

/** Where a request came from, in the words of the trail. */
public final class Origins {
    private Origins() {}

    /** An IPv4 address, the /64 of an IPv6 one, or {@code background}. */
    public static String ofThisRequest() {
        return Whereabouts.network();
    }
}
