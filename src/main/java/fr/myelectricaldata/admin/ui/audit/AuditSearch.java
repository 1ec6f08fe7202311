package fr.myelectricaldata.admin.ui.audit;

import com.vaadin.flow.router.QueryParameters;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.common.DateRange;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of the trail looks for, as it stands in the address:
 * {@code ?action=QUOTA_RESET&who=a@b.fr&from=2026-01-01&page=2}. What cannot be understood is left out.
 *
 * @param who address or id of the account that acted; empty for anybody
 * @param whom address or id of the account that it was done to; empty for anybody
 * @param from first Paris day
 * @param to last Paris day, included
 * @param page from 0
 */
record AuditSearch(
        @Nullable AuditAction action,
        String who,
        String whom,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int page) {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
    private static final int LONGEST = 100;
    private static final int LAST_PAGE = 100_000;

    static AuditSearch read(QueryParameters parameters) {
        return new AuditSearch(
                parameters
                        .getSingleParameter("action")
                        .flatMap(word -> Arrays.stream(AuditAction.values())
                                .filter(one -> one.name().equals(word))
                                .findFirst())
                        .orElse(null),
                text(parameters, "who"),
                text(parameters, "whom"),
                day(parameters, "from"),
                day(parameters, "to"),
                parameters
                        .getSingleParameter("page")
                        .filter(number -> number.matches("[1-9]\\d{0,4}"))
                        .map(number -> Math.min(Integer.parseInt(number), LAST_PAGE) - 1)
                        .orElse(0));
    }

    QueryParameters address() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "action", action);
        put(parameters, "who", who.isEmpty() ? null : who);
        put(parameters, "whom", whom.isEmpty() ? null : whom);
        put(parameters, "from", from);
        put(parameters, "to", to);
        put(parameters, "page", page == 0 ? null : page + 1);
        return QueryParameters.simple(parameters);
    }

    /** Nothing when neither end is chosen, or when they are the wrong way round. */
    Optional<DateRange> days() {
        if (from == null && to == null) {
            return Optional.empty();
        }
        LocalDate first = from == null ? EARLIEST : from;
        LocalDate last = to == null ? LATEST : to;
        return DateRange.between(first, last.plusDays(1));
    }

    AuditSearch onPage(int other) {
        return new AuditSearch(action, who, whom, from, to, Math.max(0, other));
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    private static String text(QueryParameters parameters, String name) {
        String text = parameters.getSingleParameter(name).orElse("").strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static @Nullable LocalDate day(QueryParameters parameters, String name) {
        try {
            return parameters
                    .getSingleParameter(name)
                    .map(LocalDate::parse)
                    .filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(LATEST))
                    .orElse(null);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
