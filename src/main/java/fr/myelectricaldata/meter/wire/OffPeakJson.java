package fr.myelectricaldata.meter.wire;

import fr.myelectricaldata.common.InvalidRequestException;
import fr.myelectricaldata.meter.Contract;
import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.meter.OffPeakHours.Slot;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Off-peak hours in the forms that clients of version 1.22 write: a list of ranges, an object with {@code ranges}, an object
 * with a text of Enedis under {@code default} or {@code HC}, or an object with ranges for each day of the week, in English
 * or French. They are answered as {@code ranges}, or by day where days differ.
 */
public final class OffPeakJson {
    private static final String RANGES = "ranges";
    private static final List<String> TEXTS = List.of("default", "HC");
    private static final List<String> FRENCH_DAYS =
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
    /** Nobody's meter switches more often, and it keeps nonsense short. */
    private static final int MOST_RANGES = 12;

    private OffPeakJson() {}

    /** @throws InvalidRequestException for any other form */
    public static OffPeakHours read(JsonNode json) {
        if (!json.isObject()) {
            return new OffPeakHours(slots(json));
        }
        if (json.has(RANGES)) {
            return new OffPeakHours(slots(json.get(RANGES)));
        }
        for (String text : TEXTS) {
            if (json.has(text)) {
                return new OffPeakHours(slots(json.get(text)));
            }
        }
        return week(json);
    }

    private static OffPeakHours week(JsonNode json) {
        Map<DayOfWeek, List<Slot>> week = new EnumMap<>(DayOfWeek.class);
        json.properties().forEach(entry -> week.put(day(entry.getKey()), slots(entry.getValue())));
        if (week.isEmpty()) {
            throw invalid();
        }
        return OffPeakHours.of(week);
    }

    private static DayOfWeek day(String name) {
        String word = name.strip().toLowerCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equalsIgnoreCase(word)
                    || FRENCH_DAYS.get(day.getValue() - 1).equals(word)) {
                return day;
            }
        }
        throw invalid();
    }

    /** A list of ranges, or one text with several. */
    private static List<Slot> slots(JsonNode json) {
        List<Slot> slots = new ArrayList<>();
        if (json.isArray()) {
            json.values().forEach(range -> slots.addAll(range(range)));
        } else {
            slots.addAll(range(json));
        }
        if (slots.size() > MOST_RANGES) {
            throw invalid();
        }
        return slots.stream().distinct().toList();
    }

    private static List<Slot> range(JsonNode json) {
        String text = json.isObject()
                ? json.path("start").asString("") + "-" + json.path("end").asString("")
                : json.isString() ? json.asString() : "";
        return OffPeakHours.parse(text)
                .map(OffPeakHours::slots)
                .filter(slots -> !slots.isEmpty())
                .orElseThrow(OffPeakJson::invalid);
    }

    private static InvalidRequestException invalid() {
        return new InvalidRequestException("INVALID_OFFPEAK_HOURS", "off-peak hours cannot be read");
    }

    /** Null when they are not known. */
    public static @Nullable Map<String, List<String>> of(@Nullable Contract contract) {
        OffPeakHours hours = contract == null ? null : contract.offPeakHours();
        if (hours == null) {
            return null;
        }
        if (hours.exceptions().isEmpty()) {
            return Map.of(RANGES, hours.ranges());
        }
        Map<String, List<String>> week = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day.name().toLowerCase(Locale.ROOT), hours.on(day).ranges());
        }
        return week;
    }
}
