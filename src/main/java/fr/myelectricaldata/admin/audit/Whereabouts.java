package fr.myelectricaldata.admin.audit;

import fr.myelectricaldata.account.AccountThrottle;
import org.slf4j.MDC;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the request of this thread came from, page or API alike. */
final class Whereabouts {
    /** No request: the service itself acts, or a person's work goes on in the background. */
    static final String BACKGROUND = "background";

    /** Where a page's background work keeps the address that its request came from. */
    private static final String CARRIED = "network";

    private static final String LOOPBACK = "0:0:0:0:0:0:0:1";
    private static final int LONGEST = 64;

    private Whereabouts() {}

    /** An IPv4 address, or the /64 of an IPv6 one. */
    static String network() {
        String address = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : MDC.get(CARRIED);
        if (address == null || address.isBlank()) {
            return BACKGROUND;
        }
        String network = LOOPBACK.equals(address) ? "::1" : AccountThrottle.network(address);
        return network.substring(0, Math.min(network.length(), LONGEST));
    }
}
