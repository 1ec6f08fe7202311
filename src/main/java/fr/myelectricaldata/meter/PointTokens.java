package fr.myelectricaldata.meter;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.conso.ConsoTokenOrder;
import fr.myelectricaldata.account.conso.ConsoTokens;
import fr.myelectricaldata.account.conso.MintedConsoToken;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Tokens of the Conso format for points that the account holds; a point that leaves the account leaves them. */
@Service
public class PointTokens {
    private final UsagePointService points;
    private final ConsoTokens tokens;

    PointTokens(UsagePointService points, ConsoTokens tokens) {
        this.points = points;
        this.tokens = tokens;
    }

    /** The points that a token of the account may open now. */
    public List<UsagePoint> openable(AccountId account) {
        return points.list(account).stream()
                .filter(point -> point.heldUntil() == null)
                .toList();
    }

    /**
     * Makes a token.
     *
     * @throws UsagePointNotFoundException when the account does not hold one of the points now
     */
    public MintedConsoToken mint(AccountId account, ConsoTokenOrder order) {
        Set<String> held =
                openable(account).stream().map(point -> point.number().value()).collect(Collectors.toSet());
        if (!held.containsAll(order.points())) {
            throw new UsagePointNotFoundException();
        }
        return tokens.mint(account, order);
    }

    @EventListener
    void close(UsagePointDeleted deleted) {
        tokens.close(deleted.point().holder(), deleted.point().number().value());
    }
}
