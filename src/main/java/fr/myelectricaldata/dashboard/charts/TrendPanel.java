package fr.myelectricaldata.dashboard.charts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.dashboard.PageAddress;
import fr.myelectricaldata.dashboard.meters.MetersNavigation;
import fr.myelectricaldata.metering.analysis.Bar;
import fr.myelectricaldata.metering.analysis.DailySeries;
import fr.myelectricaldata.metering.analysis.Grain;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.LoadedPanel;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.ChartCard;
import fr.myelectricaldata.ui.chart.SeriesSwitch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A period in figures and bars; a bar leads to its days, one day to its curve. */
public final class TrendPanel extends Div {
    /** A bar needs some pixels. */
    private static final int MOST_BARS = 400;

    private final DailySeries series;
    private final List<Bar> bars;
    private final Steering steering;
    private final Words words = new Words(getLocale());

    /**
     * Where the choices of the reader go.
     *
     * @param address of the page
     * @param go shows a page at an address
     * @param trend the page itself
     * @param curve the page of one day
     */
    public record Steering(
            Supplier<PageAddress> address,
            BiConsumer<Class<? extends Component>, PageAddress> go,
            Class<? extends Component> trend,
            Class<? extends Component> curve,
            Supplier<SeriesSwitch> series) {
        private void grain(@Nullable Grain grain) {
            go.accept(trend, address.get().withChoice(grain == null ? null : Grains.nameOf(grain)));
        }

        private void period(DateRange days) {
            go.accept(trend, address.get().withDays(days).withChoice(null));
        }

        private void day(LocalDate day) {
            go.accept(curve, address.get().elsewhere().withDay(day));
        }
    }

    public TrendPanel(DailySeries series, Flow flow, @Nullable Grain chosen, Steering steering) {
        Grain grain = chosen != null && fits(chosen, series.days()) ? chosen : series.grain();
        this.series = series;
        this.bars = series.bars(grain);
        this.steering = steering;
        addClassName("stack");
        if (series.isEmpty()) {
            add(nothingYet());
            return;
        }
        ChartCard card = new ChartCard("", grains(grain, chosen))
                .switching(steering.series().get());
        card.chart().addPointClickListener(click -> at(click.index()).ifPresent(bar -> open(bar.days())));
        card.chart().addRangeListener(stretch -> open(stretch.from(), stretch.to()));
        card.show(new DailyChart(series, grain, flow, words).content());
        add(new PeriodFigures(series, flow, words), card);
    }

    private static boolean fits(Grain grain, DateRange days) {
        int bars = grain.cut(days).size();
        return bars <= MOST_BARS && (bars > 1 || grain == Grain.DAY);
    }

    private Grains grains(Grain now, @Nullable Grain chosen) {
        return new Grains(
                List.of(Grain.values()),
                now,
                grain -> fits(grain, series.days()),
                grain -> steering.grain(grain == chosen ? null : grain));
    }

    private Optional<Bar> at(int index) {
        return index < 0 || index >= bars.size() ? Optional.empty() : Optional.of(bars.get(index));
    }

    private void open(DateRange days) {
        if (days.length() == 1) {
            steering.day(days.start());
        } else {
            steering.period(days);
        }
    }

    /** From the bar where the drawing began to the one where it ended. */
    private void open(double from, double to) {
        at(Math.toIntExact(Math.round(from)))
                .ifPresent(first -> at(Math.toIntExact(Math.round(to)))
                        .ifPresent(last -> open(
                                new DateRange(first.days().start(), last.days().end()))));
    }

    private Div nothingYet() {
        String why = new Reasons(words).summary(series).orElse(getTranslation("consumption.empty.text"));
        RouterLink link = MetersNavigation.link(getTranslation("consumption.empty.action"));
        link.addClassNames("button-link", "primary");
        return LoadedPanel.card(new EmptyState("chart", getTranslation("consumption.empty"), why, link));
    }
}
