package fr.myelectricaldata.admin.alerts;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Needs;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.notification.operator.ChannelName;
import fr.myelectricaldata.notification.operator.Delivery;
import fr.myelectricaldata.notification.operator.OperatorChannels.Channel;
import java.util.List;

/** The messages to operators: by which ways, what became of the last ones, and do they arrive? */
public interface OperatorAlerts {
    /** @param deliveries the newest first */
    record Board(List<Channel> channels, List<Delivery> deliveries) {}

    @Needs(Permission.SETTINGS)
    Board board(AccountPrincipal actor);

    /** Sends a test message; written in the audit trail. What comes of it stands on the board a moment later. */
    @Needs(Permission.SETTINGS)
    void test(AccountPrincipal actor, ChannelName channel);
}
