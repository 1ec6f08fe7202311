package fr.myelectricaldata.admin.audit;

import fr.myelectricaldata.account.AccountThrottle;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the request of this thread came from, page or API alike. */
final class Whereabouts {
    /** No request: the service itself acts, or a person's work goes on in the background. */
    static final String BACKGROUND = "background";

    private static final int LONGEST = 64;

    private Whereabouts() {}

    /** An IPv4 address, or the /64 of an IPv6 one. */
    static String network() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            String network = AccountThrottle.network(request.getRequest().getRemoteAddr());
            return network.substring(0, Math.min(network.length(), LONGEST));
        }
        return BACKGROUND;
    }
}
