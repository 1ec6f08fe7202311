package fr.myelectricaldata.dashboard.day;

import fr.myelectricaldata.metering.analysis.ComparedDay;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a day's curve may be compared with. */
enum Beside {
    WEEK(ComparedDay.WEEK_BEFORE),
    WEEKDAY(ComparedDay.SAME_WEEKDAY_LAST_YEAR),
    YEAR(ComparedDay.SAME_DATE_LAST_YEAR),
    /** The mean of the same weekday in the weeks before. */
    USUAL(null);

    private final @Nullable ComparedDay day;

    Beside(@Nullable ComparedDay day) {
        this.day = day;
    }

    @Nullable
    ComparedDay day() {
        return day;
    }

    /** Its name in addresses. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Beside of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
