package fr.myelectricaldata.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What the reference client of the v2 API does when it synchronises a point: daily values in chunks of 365 days, the curve
 * in windows of 7, always without {@code use_cache}; its {@code end} is the next window's {@code start}. It keeps what it
 * got by date, takes HTTP 200 with {@code success:false} for an empty window, and asks only for windows that it lacks.
 */
public final class ReferenceClient {
    private static final int DAILY_DAYS = 1095;
    private static final int CURVE_DAYS = 730;

    private record Series(String path, int days, int window) {}

    private static final List<Series> SERIES = List.of(
            new Series("consumption/daily", DAILY_DAYS, 365),
            new Series("consumption/detail", CURVE_DAYS, 7),
            new Series("production/daily", DAILY_DAYS, 365),
            new Series("production/detail", CURVE_DAYS, 7));

    private final ApiClient api;
    private final String pdl;
    private final LocalDate today;
    private final Map<String, Map<String, String>> kept = new TreeMap<>();
    private final LinkedHashSet<String> lacking = new LinkedHashSet<>();

    /** @param today the day of the synchronisation; yesterday is the last one asked for */
    public ReferenceClient(ApiClient api, String pdl, LocalDate today) {
        this.api = api;
        this.pdl = pdl;
        this.today = today;
        forgetWindows();
    }

    /** Asks for everything again next time. */
    public void forgetWindows() {
        lacking.clear();
        for (Series series : SERIES) {
            LocalDate first = today.minusDays(series.days());
            for (LocalDate start = first; start.isBefore(today); start = start.plusDays(series.window())) {
                LocalDate end = start.plusDays(series.window());
                lacking.add(
                        series.path() + "/" + pdl + "?start=" + start + "&end=" + (end.isAfter(today) ? today : end));
            }
        }
    }

    /** One synchronisation. @return the windows that still lack something, with what was said of them */
    public List<String> synchronise() {
        List<String> complaints = new ArrayList<>();
        for (String window : List.copyOf(lacking)) {
            JsonNode answer = api.getJson("/api/enedis/" + window);
            if (answer.path("success").asBoolean()) {
                keep(window, answer.path("data").path("meter_reading").path("interval_reading"));
            }
            if (answer.path("success").asBoolean() && answer.path("error").isNull()) {
                lacking.remove(window);
            } else {
                complaints.add(window.replace(pdl, "*") + ": "
                        + answer.path("error").path("code").asString());
            }
        }
        return complaints;
    }

    private void keep(String window, JsonNode readings) {
        Map<String, String> series =
                kept.computeIfAbsent(window.substring(0, window.indexOf("/" + pdl)), path -> new TreeMap<>());
        // The autumn night has two hours of one name: the first and the second of an answer.
        Map<String, Integer> seen = new HashMap<>();
        readings.forEach(reading -> {
            String date = reading.path("date").asString();
            int occurrence = seen.merge(date, 1, Integer::sum);
            if (date.compareTo(today.toString()) < 0) {
                series.put(date + "#" + occurrence, reading.path("value").asString());
            }
        });
    }

    /** How many readings it has of a series, as in {@code consumption/daily}. */
    public int readings(String series) {
        return kept.getOrDefault(series, Map.of()).size();
    }
}
