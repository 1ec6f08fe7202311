package fr.myelectricaldata.dashboard.charts;

import com.vaadin.flow.component.Composite;
import fr.myelectricaldata.metering.analysis.Grain;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Segments;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Chooses how many days one bar holds. */
public final class Grains extends Composite<Segments<Grain>> {
    private final Consumer<Grain> chosen;

    /**
     * @param now the present one
     * @param possible others are shown, but cannot be chosen
     */
    public Grains(List<Grain> offered, Grain now, Predicate<Grain> possible, Consumer<Grain> chosen) {
        this.chosen = chosen;
        getContent().addClassName("small");
        offered.forEach(grain -> getContent()
                .choice(grain, getTranslation("trend.grain." + grain))
                .setEnabled(possible.test(grain)));
        getContent().press(now);
    }

    @Override
    protected Segments<Grain> initContent() {
        return new Segments<>(getTranslation("trend.grain"), grain -> chosen.accept(grain));
    }

    /** The grain that an address names, or null. */
    public static @Nullable Grain named(@Nullable String choice) {
        for (Grain grain : Grain.values()) {
            if (nameOf(grain).equals(choice)) {
                return grain;
            }
        }
        return null;
    }

    /** Its name in addresses. */
    public static String nameOf(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }

    /** What stands under a bar that begins on {@code first}. */
    static String label(Grain grain, LocalDate first, Formats formats) {
        return switch (grain) {
            case YEAR -> Integer.toString(first.getYear());
            case MONTH -> formats.shortMonth(YearMonth.from(first));
            case WEEK, DAY -> formats.shortDay(first);
        };
    }
}
