package fr.myelectricaldata.admin.ui.logs;

import com.vaadin.flow.router.QueryParameters;
import fr.myelectricaldata.admin.ui.logs.LogsQuery.Span;
import fr.myelectricaldata.logs.LogLevel;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, as it stands in the page's address: {@code ?level=warn&module=enedis&q=503&request=…&last=hour}, or
 * {@code &last=between&from=2026-11-28T08:00&until=2026-11-28T09:30} in Paris time. What cannot be understood is left out.
 */
final class LogsAddress {
    private static final int LONGEST = 200;

    private LogsAddress() {}

    static LogsQuery read(QueryParameters parameters) {
        return new LogsQuery(
                parameters.getSingleParameter("level").flatMap(LogLevel::of).orElse(null),
                text(parameters, "module"),
                text(parameters, "q"),
                text(parameters, "request"),
                parameters
                        .getSingleParameter("last")
                        .flatMap(word -> Arrays.stream(Span.values())
                                .filter(span -> lower(span).equals(word))
                                .findFirst())
                        .orElse(null),
                moment(parameters, "from").orElse(null),
                moment(parameters, "until").orElse(null));
    }

    static QueryParameters write(LogsQuery query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "level", query.level() == null ? "" : lower(query.level()));
        put(parameters, "module", query.module());
        put(parameters, "q", query.text());
        put(parameters, "request", query.request());
        put(parameters, "last", query.span() == null ? "" : lower(query.span()));
        if (query.span() == Span.BETWEEN) {
            put(parameters, "from", string(query.from()));
            put(parameters, "until", string(query.until()));
        }
        return QueryParameters.simple(parameters);
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
    }

    private static String string(@Nullable LocalDateTime moment) {
        return moment == null ? "" : moment.toString();
    }

    private static String text(QueryParameters parameters, String name) {
        String value = parameters.getSingleParameter(name).orElse("");
        return value.substring(0, Math.min(value.length(), LONGEST));
    }

    private static Optional<LocalDateTime> moment(QueryParameters parameters, String name) {
        try {
            return parameters.getSingleParameter(name).map(LocalDateTime::parse);
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
