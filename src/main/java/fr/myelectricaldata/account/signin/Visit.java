package fr.myelectricaldata.account.signin;

import fr.myelectricaldata.account.AccountThrottle;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from.
 *
 * @param address of the network, as the request came
 * @param userAgent whatever the sender claims; never kept as it is
 */
public record Visit(@Nullable String address, @Nullable String userAgent) {
    private static final int LONGEST_NETWORK = 45;

    String network() {
        String shortened = AccountThrottle.network(address);
        String network = address == null || shortened.equals(address) ? shortened : shortened + "::/64";
        return network.substring(0, Math.min(network.length(), LONGEST_NETWORK));
    }

    UserAgent agent() {
        return UserAgent.of(userAgent);
    }
}
