package fr.myelectricaldata.conso;

import fr.myelectricaldata.testing.ApiClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What the Home Assistant add-on ha-linky does with this format: a week of curve, then daily windows backwards until one of
 * three texts says that history has ended. Its texts and windows are the contract; the code is ours.
 */
final class HaLinky {
    private static final Set<String> END_OF_HISTORY = Set.of(
            "The requested period cannot be anterior to the meter's last activation date",
            "The start date must be greater than the history deadline.",
            "no measure found for this usage point");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final int CURVE_DAYS = 7;

    private final ApiClient gateway;
    private final String prm;
    private final String suffix;
    private final Map<LocalDateTime, Double> statistics = new TreeMap<>();
    private final List<String> warnings = new ArrayList<>();
    private boolean reachedTheEnd;

    HaLinky(ApiClient gateway, String prm, boolean production) {
        this.gateway = gateway;
        this.prm = prm;
        this.suffix = production ? "production" : "consumption";
    }

    /** @param windowDays of the daily windows: 179 in present versions, 150 in former ones */
    HaLinky importHistory(LocalDate today, int windows, int windowDays) {
        int offset = 0;
        String curve = suffix.equals("production") ? "production_load_curve" : "consumption_load_curve";
        JsonNode week = ask(curve, today.minusDays(CURVE_DAYS), today);
        if (week != null) {
            hours(week);
            offset = CURVE_DAYS;
        }
        for (int window = 0; window < windows; window++) {
            LocalDate end = today.minusDays(offset);
            JsonNode days = ask("daily_" + suffix, end.minusDays(windowDays), end);
            if (days == null) {
                break;
            }
            days.path("interval_reading")
                    .forEach(day -> statistics.put(
                            LocalDate.parse(day.path("date").asString()).atStartOfDay(),
                            (double) Long.parseLong(day.path("value").asString())));
            offset += windowDays;
        }
        return this;
    }

    private JsonNode ask(String type, LocalDate start, LocalDate end) {
        HttpResponse<String> answer = gateway.get("/api/" + type + "?start=" + start + "&end=" + end + "&prm=" + prm);
        JsonNode body = ApiClient.json(answer);
        if (answer.statusCode() == 200) {
            return body;
        }
        String why = body.path("error").path("error_description").asString("");
        if (END_OF_HISTORY.contains(why) && type.startsWith("daily")) {
            reachedTheEnd = true;
        } else {
            warnings.add(answer.statusCode() + " " + why);
        }
        return null;
    }

    /** Mean power of an hour, by the beginnings of its intervals, is its energy in Wh. */
    private void hours(JsonNode week) {
        Map<LocalDateTime, List<Integer>> byHour = new LinkedHashMap<>();
        week.path("interval_reading").forEach(reading -> {
            Duration length = Duration.parse(reading.path("interval_length").asString());
            LocalDateTime start =
                    LocalDateTime.parse(reading.path("date").asString(), STAMP).minus(length);
            byHour.computeIfAbsent(start.truncatedTo(ChronoUnit.HOURS), hour -> new ArrayList<>())
                    .add(Integer.parseInt(reading.path("value").asString()));
        });
        byHour.forEach((hour, values) -> statistics.put(
                hour, values.stream().mapToInt(Integer::intValue).average().orElseThrow()));
    }

    /** Beginning of an hour or a day, to Wh; ascending. */
    Map<LocalDateTime, Double> statistics() {
        return statistics;
    }

    /** What it logs and gives up on. */
    List<String> warnings() {
        return warnings;
    }

    boolean reachedTheEnd() {
        return reachedTheEnd;
    }
}
