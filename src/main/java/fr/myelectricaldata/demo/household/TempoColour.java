package fr.myelectricaldata.demo.household;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A Tempo calendar of the households' own climate: of each season (September to August) the 22 coldest working days from
 * November to March are red, the next 43 coldest days but Sundays white. It is not RTE's calendar.
 */
public enum TempoColour {
    BLUE,
    WHITE,
    RED;

    private static final int RED_DAYS = 22;
    private static final int WHITE_DAYS = 43;
    private static final Map<Integer, Map<LocalDate, TempoColour>> SEASONS = new ConcurrentHashMap<>();

    public static TempoColour of(LocalDate day) {
        int season = day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1;
        return SEASONS.computeIfAbsent(season, TempoColour::season).getOrDefault(day, BLUE);
    }

    private static Map<LocalDate, TempoColour> season(int year) {
        List<LocalDate> coldestFirst = LocalDate.of(year, Month.SEPTEMBER, 1)
                .datesUntil(LocalDate.of(year + 1, Month.SEPTEMBER, 1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .sorted(Comparator.comparingDouble(Weather::mean))
                .toList();
        Map<LocalDate, TempoColour> colours = new HashMap<>();
        coldestFirst.stream().filter(TempoColour::mayBeRed).limit(RED_DAYS).forEach(day -> colours.put(day, RED));
        coldestFirst.stream()
                .filter(day -> !colours.containsKey(day))
                .limit(WHITE_DAYS)
                .toList()
                .forEach(day -> colours.put(day, WHITE));
        return colours;
    }

    private static boolean mayBeRed(LocalDate day) {
        boolean winter = day.getMonthValue() >= Month.NOVEMBER.getValue() || day.getMonthValue() <= 3;
        return winter && day.getDayOfWeek() != DayOfWeek.SATURDAY;
    }
}
