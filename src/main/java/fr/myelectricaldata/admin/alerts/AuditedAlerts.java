package fr.myelectricaldata.admin.alerts;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.notification.operator.ChannelName;
import fr.myelectricaldata.notification.operator.OperatorChannels;
import org.springframework.stereotype.Service;

/** Acts through the notification room, and says so in the audit trail. */
@Service
class AuditedAlerts implements OperatorAlerts {
    private static final int MOST = 50;

    private final OperatorChannels channels;
    private final AuditLog audit;

    AuditedAlerts(OperatorChannels channels, AuditLog audit) {
        this.channels = channels;
        this.audit = audit;
    }

    @Override
    public Board board(AccountPrincipal actor) {
        return new Board(channels.channels(), channels.deliveries(MOST));
    }

    @Override
    public void test(AccountPrincipal actor, ChannelName channel) {
        audit.record(actor.id(), AuditAction.ALERT_TESTED, null, channel.name());
        channels.test(channel);
    }
}
