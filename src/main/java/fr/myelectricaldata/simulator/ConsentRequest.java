package fr.myelectricaldata.simulator;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an application asks of a household: {@code client_id}, {@code response_type=code}, {@code state} (at most 100
 * characters) and {@code duration} (ISO-8601 days, weeks, months or years; at most three years).
 */
record ConsentRequest(String clientId, String state, Period duration) {
    private static final int STATE_LENGTH = 100;
    private static final Pattern DURATION = Pattern.compile("P(?:[0-9]{1,4}[YMWD]){1,4}");

    /** Enedis's page shows a code and goes nowhere. */
    static final class Malformed extends RuntimeException {
        private Malformed(String code) {
            super(code);
        }
    }

    /** @throws Malformed when Enedis would refuse the question itself */
    static ConsentRequest of(Map<String, String> query, String knownClient, LocalDate today) {
        String client = required(query, "client_id");
        String state = required(query, "state");
        if (!client.equals(knownClient)) {
            throw new Malformed("unauthorized_client");
        }
        if (!required(query, "response_type").equals("code")) {
            throw new Malformed("unsupported_response_type");
        }
        if (state.length() > STATE_LENGTH) {
            throw new Malformed("invalid_state");
        }
        return new ConsentRequest(client, state, duration(required(query, "duration"), today));
    }

    int days(LocalDate from) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, from.plus(duration)));
    }

    private static String required(Map<String, String> query, String name) {
        String value = query.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new Malformed("missing_parameter (" + name + ")");
        }
        return value;
    }

    private static Period duration(String text, LocalDate today) {
        if (!DURATION.matcher(text).matches()) {
            throw new Malformed("invalid_duration_format");
        }
        Period duration = parse(text);
        LocalDate end = today.plus(duration);
        if (!end.isAfter(today)) {
            throw new Malformed("invalid_duration_format");
        }
        if (end.isAfter(today.plusYears(3))) {
            throw new Malformed("maximum_duration_exceeded");
        }
        return duration;
    }

    private static Period parse(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new Malformed("invalid_duration_format");
        }
    }
}
