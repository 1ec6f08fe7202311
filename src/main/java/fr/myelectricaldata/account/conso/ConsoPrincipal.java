package fr.myelectricaldata.account.conso;

import fr.myelectricaldata.account.AccountId;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;

/**
 * Whoever presents a token of the Conso format: not the account, only somebody whom it lets read these points.
 *
 * @param points the numbers that the token opens
 */
public record ConsoPrincipal(AccountId account, UUID token, Set<String> points) implements Principal {
    public ConsoPrincipal {
        points = Set.copyOf(points);
    }

    public boolean opens(String point) {
        return points.contains(point);
    }

    /** The account id: what limits are counted by. */
    @Override
    public String getName() {
        return account.toString();
    }

    @Override
    public String toString() {
        return getName();
    }
}
