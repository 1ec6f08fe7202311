package fr.myelectricaldata.common;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The path of a request as a log may have it. Callers write what they like into addresses: secrets, e-mail addresses, the number
 * of a point in pieces. So only plain words and UUIDs stay; of a number that may be a point's, its last four digits.
 */
public final class LoggedPath {
    private static final Pattern PLAIN = Pattern.compile("[a-z]{1,20}(?:[-_.][a-z0-9]{1,20}){0,4}|v[0-9]|");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern POINT = Pattern.compile("[0-9]{14}");
    private static final int MOST_PARTS = 10;
    private static final String HIDDEN = "…";

    private LoggedPath() {}

    /** @param path as it came, still encoded */
    public static String of(String path) {
        String[] parts = path.split("/", MOST_PARTS + 1);
        return Arrays.stream(parts)
                .limit(MOST_PARTS)
                .map(LoggedPath::part)
                .collect(Collectors.joining("/", "", parts.length > MOST_PARTS ? "/" + HIDDEN : ""));
    }

    private static String part(String text) {
        if (text.length() <= 100
                && (PLAIN.matcher(text).matches() || UUID.matcher(text).matches())) {
            return text;
        }
        return POINT.matcher(text).matches() ? HIDDEN + text.substring(10) : HIDDEN;
    }
}
