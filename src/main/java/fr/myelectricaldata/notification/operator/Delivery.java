package fr.myelectricaldata.notification.operator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message on one channel, and what became of it.
 *
 * @param alerts how many it tells; {@code lines} are the first few of them
 * @param attempts begun so far
 * @param trouble what the last attempt failed for: a code, without addresses
 */
public record Delivery(
        UUID id,
        ChannelName channel,
        AlertKind kind,
        State state,
        int alerts,
        List<String> lines,
        Instant raisedAt,
        Instant nextAt,
        int attempts,
        @Nullable String trouble,
        @Nullable Instant endedAt) {
    /** What has become of it; its words are {@code alert.state.NAME}. */
    public enum State {
        /** Further alerts of its kind still join it. */
        WAITING,
        SENDING,
        /** It failed, and is tried again. */
        AGAIN,
        SENT,
        GIVEN_UP
    }

    public Delivery {
        lines = List.copyOf(lines);
    }

    int more() {
        return Math.max(0, alerts - lines.size());
    }
}
