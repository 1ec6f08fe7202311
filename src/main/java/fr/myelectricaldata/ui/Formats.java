package fr.myelectricaldata.ui;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.ui.Figure.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.zone.ZoneRules;
import java.util.Locale;

/** Numbers, units and dates as people of one language write them; units never part from their number. */
public record Formats(Locale locale) {
    public static final char NBSP = '\u00a0';

    /** Wh as kWh: one decimal below 100 kWh, none above. */
    public Quantity energy(long wattHours) {
        BigDecimal kwh = BigDecimal.valueOf(wattHours, 3);
        return new Quantity(number(kwh, Math.abs(wattHours) < 100_000 ? 1 : 0), "kWh");
    }

    /** W below 1 000, kW with one decimal above. */
    public Quantity power(long watts) {
        return watts < 1000
                ? new Quantity(number(BigDecimal.valueOf(watts), 0), "W")
                : new Quantity(number(BigDecimal.valueOf(watts, 3), 1), "kW");
    }

    /** VA as kVA with one decimal: what a subscription is counted in. */
    public Quantity apparentPower(long voltAmperes) {
        return new Quantity(number(BigDecimal.valueOf(voltAmperes, 3), 1), "kVA");
    }

    public String number(BigDecimal value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        format.setMinimumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        // The sign as it is printed, which is also how it is read aloud.
        return format.format(value).replace('-', '\u2212');
    }

    public String integer(long value) {
        return number(BigDecimal.valueOf(value), 0);
    }

    /** A share of one, as in {@code 38 %}. */
    public String percent(double share) {
        String number = number(BigDecimal.valueOf(share * 100), 0);
        return french() ? number + NBSP + "%" : number + "%";
    }

    /** 19 h 30, 19 h, 7:30 pm being nobody's custom here. */
    public String time(LocalTime time) {
        if (!french()) {
            return DateTimeFormatter.ofPattern("HH:mm").format(time);
        }
        String hour = time.getHour() + "" + NBSP + "h";
        return time.getMinute() == 0 ? hour : hour + NBSP + "%02d".formatted(time.getMinute());
    }

    /** The hour that an autumn night has twice says which of the two it is. */
    public String time(Instant instant) {
        ZonedDateTime moment = instant.atZone(Paris.ZONE);
        String time = time(moment.toLocalTime());
        ZoneRules rules = Paris.ZONE.getRules();
        if (rules.getValidOffsets(moment.toLocalDateTime()).size() < 2) {
            return time;
        }
        boolean summer = rules.isDaylightSavings(instant);
        return time + NBSP + (french() ? summer ? "(été)" : "(hiver)" : summer ? "(CEST)" : "(CET)");
    }

    /** dimanche 22 nov. 2026 */
    public String fullDay(LocalDate day) {
        return written("EEEE d MMM yyyy", "EEEE, d MMM yyyy", day);
    }

    /** dimanche */
    public String weekdayName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** dim. */
    public String shortWeekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    /** dim. 22 */
    public String stripDay(LocalDate day) {
        return written("EEE d", "EEE d", day);
    }

    /** dimanche 22 nov. */
    public String weekday(LocalDate day) {
        return written("EEEE d MMM", "EEEE, d MMM", day);
    }

    /** A weekday, with its year where the period holds that date more than once. */
    public String weekdayWithin(DateRange period, LocalDate day) {
        return period.length() > 366 ? fullDay(day) : weekday(day);
    }

    /** 22 nov. 2026 */
    public String day(LocalDate day) {
        return written("d MMM yyyy", "d MMM yyyy", day);
    }

    /** 22 nov. */
    public String shortDay(LocalDate day) {
        return written("d MMM", "d MMM", day);
    }

    /** novembre 2026 */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
    }

    /** As a sentence or a title begins: months are written small in French, and a title is not. */
    public String beginning(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    /** nov. 26 */
    public String shortMonth(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLL yy", locale).format(month);
    }

    /** One day, or "22 oct. – 20 nov. 2026" with the first year only when it differs. */
    public String period(DateRange days) {
        if (days.length() == 1) {
            return day(days.start());
        }
        boolean sameYear = days.start().getYear() == days.last().getYear();
        return (sameYear ? shortDay(days.start()) : day(days.start())) + " – " + day(days.last());
    }

    /** A duration to wait, rounded up: 40 s, 3 min, 2 h. */
    public String wait(Duration duration) {
        long seconds = Math.max(1, duration.toSeconds());
        if (seconds < 60) {
            return seconds + "" + NBSP + "s";
        }
        long minutes = (seconds + 59) / 60;
        return minutes < 120 ? minutes + "" + NBSP + "min" : (minutes + 59) / 60 + "" + NBSP + "h";
    }

    /** 12 janv., 8 h */
    public String moment(Instant instant) {
        return shortDay(Paris.dayOf(instant)) + ", " + time(instant);
    }

    /** 12 janv. 2026, 8 h, for lists that hold more than a year. */
    public String datedMoment(Instant instant) {
        return day(Paris.dayOf(instant)) + ", " + time(instant);
    }

    private String written(String french, String other, LocalDate day) {
        String text =
                DateTimeFormatter.ofPattern(french() ? french : other, locale).format(day);
        String first = french() ? text.replaceFirst("\\b1 ", "1er ") : text;
        return first.replaceFirst("(\\d|1er) (?=\\p{L})", "$1" + NBSP);
    }

    private boolean french() {
        return locale.getLanguage().equals("fr");
    }
}
