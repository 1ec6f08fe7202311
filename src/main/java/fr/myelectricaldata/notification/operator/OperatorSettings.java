package fr.myelectricaldata.notification.operator;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom to tell what. The addresses are the operator's own settings, checked at the start: https, or this very machine.
 *
 * @param language {@code fr} or {@code en}
 * @param every the least time between two messages of one kind on one channel
 * @param patience of one attempt, from connecting to the answer
 * @param firstPause before a failed delivery is tried again; doubles each time, up to {@code longestPause}
 * @param worth how long it is tried
 * @param peak errors in the log within five minutes that are worth a message
 */
@ConfigurationProperties("med.alerts")
record OperatorSettings(
        Slack slack,
        Mail mail,
        Webhook webhook,
        URI site,
        String language,
        Duration every,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("30s") Duration firstPause,
        @DefaultValue("1h") Duration longestPause,
        @DefaultValue("24h") Duration worth,
        @DefaultValue("20") int peak) {

    /** @param kinds words of {@link AlertKind} */
    record Slack(boolean enabled, @Nullable String url, List<String> kinds) {
        @Override
        public String toString() {
            return "Slack";
        }
    }

    /** @param admins get it when {@code to} names nobody */
    record Mail(List<String> to, List<String> admins, List<String> kinds) {
        List<String> recipients() {
            List<String> named = to.stream().filter(one -> !one.isBlank()).toList();
            return named.isEmpty()
                    ? admins.stream().filter(one -> !one.isBlank()).toList()
                    : named;
        }

        @Override
        public String toString() {
            return "mail";
        }
    }

    record Webhook(@Nullable String url, @Nullable String secret, List<String> kinds) {
        @Override
        public String toString() {
            return "webhook";
        }
    }

    Set<AlertKind> kinds(ChannelName channel) {
        List<String> words = switch (channel) {
            case SLACK -> slack.kinds();
            case MAIL -> mail.kinds();
            case WEBHOOK -> webhook.kinds();
        };
        Set<AlertKind> kinds = EnumSet.noneOf(AlertKind.class);
        words.forEach(word -> AlertKind.of(word).ifPresent(kinds::add));
        return kinds;
    }

    /** How long to wait after so many attempts. */
    Duration pauseAfter(int attempts) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(attempts - 1, 16));
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }

    static Optional<URI> address(@Nullable String url) {
        return url == null || url.isBlank() ? Optional.empty() : Optional.of(URI.create(url.strip()));
    }

    @Override
    public String toString() {
        return "OperatorSettings";
    }
}
