package fr.myelectricaldata.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.testing.ApiClient;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What myelectricaldata_import 1.0.0-rc.14 does: its addresses, its headers, its windows and what it makes of each status.
 *
 * @param suffix {@code /cache} for a point with {@code cache: true}; it adds a slash of its own to measures
 */
record ImportClient(ApiClient api, String pdl, LocalDate today, String suffix) {
    private static final int DAILY_DAYS = 1095;
    private static final int DETAIL_MAX_DAYS = 728;
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** A walk back through a curve: the statuses of its calls, the last sentence heard, the values by interval start. */
    record Walk(List<Integer> statuses, List<String> details, SequencedMap<LocalDateTime, Long> values) {}

    HttpResponse<String> get(String path) {
        return api.send(
                path,
                request -> request.header("Content-Type", "application/json")
                        .header("call-service", "myelectricaldata")
                        .header("version", "1.0.0-rc.14"));
    }

    /** One call for three years, which ends the day after tomorrow. */
    HttpResponse<String> daily(String series) {
        LocalDate end = today.plusDays(2);
        return get("/%s/%s/start/%s/end/%s%s/".formatted(series, pdl, end.minusDays(DAILY_DAYS), end, suffix));
    }

    Map<LocalDate, Long> dailyValues(String series) {
        Map<LocalDate, Long> values = new TreeMap<>();
        for (JsonNode reading : V1ClientTest.readings(daily(series))) {
            values.put(
                    Strptime.day(reading.required("date").asString()),
                    Long.parseLong(reading.required("value").asString()));
        }
        return values;
    }

    /** Windows of seven days backwards; 400 and 409 end the walk, 403 as well, anything else goes on to the next window. */
    Walk detail(String series, LocalDate activation) {
        Walk walk = new Walk(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
        LocalDate end = today.plusDays(2);
        LocalDate begin = end.minusDays(7);
        LocalDate oldest = today.minusDays(DETAIL_MAX_DAYS);
        boolean more = true;
        while (more) {
            LocalDate from = begin;
            for (LocalDate limit : List.of(oldest, activation)) {
                if (more && limit.isAfter(begin)) {
                    from = limit;
                    more = false;
                }
            }
            more &= window(series, from, end, walk);
            begin = begin.minusDays(7);
            end = end.minusDays(7);
        }
        return walk;
    }

    private boolean window(String series, LocalDate begin, LocalDate end, Walk walk) {
        HttpResponse<String> answer = get("/%s/%s/start/%s/end/%s%s/".formatted(series, pdl, begin, end, suffix));
        walk.statuses().add(answer.statusCode());
        if (answer.statusCode() != 200) {
            walk.details().add(V1ClientTest.detail(answer));
            return !List.of(400, 403, 409).contains(answer.statusCode());
        }
        for (JsonNode reading : V1ClientTest.readings(answer)) {
            Matcher minutes = DIGITS.matcher(reading.required("interval_length").asString());
            assertThat(minutes.find()).isTrue();
            LocalDateTime end_ = Strptime.second(reading.required("date").asString());
            walk.values()
                    .merge(
                            end_.minusMinutes(Long.parseLong(minutes.group())),
                            Long.parseLong(reading.required("value").asString()),
                            Long::sum);
        }
        return true;
    }
}
