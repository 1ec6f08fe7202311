package fr.myelectricaldata.notification.operator;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The channels as an operator sees them. */
@Service
public class OperatorChannels {
    private final List<AlertChannel> channels;
    private final OperatorSettings settings;
    private final AlertTable rows;
    private final Alerts alerts;
    private final AlertCourier courier;

    OperatorChannels(
            List<AlertChannel> channels,
            OperatorSettings settings,
            AlertTable rows,
            Alerts alerts,
            AlertCourier courier) {
        this.channels = channels;
        this.settings = settings;
        this.rows = rows;
        this.alerts = alerts;
        this.courier = courier;
    }

    /**
     * @param ready do the settings say where to?
     * @param target where to, without anything secret; empty when not ready
     */
    public record Channel(ChannelName name, boolean ready, String target, Set<AlertKind> kinds) {}

    public List<Channel> channels() {
        return channels.stream()
                .map(one -> new Channel(one.channel(), one.ready(), one.target(), settings.kinds(one.channel())))
                .sorted(Comparator.comparing(Channel::name))
                .toList();
    }

    /** The newest first, by one statement. */
    public List<Delivery> deliveries(int limit) {
        return rows.newest(limit);
    }

    /** Puts a test on its way; what comes of it stands in {@link #deliveries} a moment later. */
    public void test(ChannelName channel) {
        alerts.test(channel);
        Alerts.beside(courier::deliverDue);
    }
}
