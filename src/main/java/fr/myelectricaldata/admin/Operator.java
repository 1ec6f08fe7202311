package fr.myelectricaldata.admin;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountThrottle;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on the service, and from where: what each administrative action wants to know before it does anything.
 *
 * @param address of the network, an IPv6 one shortened to its /64; {@code unknown} when there is none
 */
public record Operator(AccountPrincipal principal, String address) {
    private static final int LONGEST_ADDRESS = 64;

    public static Operator of(AccountPrincipal principal, @Nullable String remoteAddress) {
        String network = AccountThrottle.network(remoteAddress);
        return new Operator(principal, network.substring(0, Math.min(network.length(), LONGEST_ADDRESS)));
    }

    public AccountId id() {
        return principal.id();
    }
}
