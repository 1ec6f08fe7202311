package fr.myelectricaldata.dashboard.consumption;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.metering.analysis.DailySeries;
import fr.myelectricaldata.ui.Figure;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Words;
import java.time.LocalDate;
import java.util.Map;

/** The figures above the bars: all of it, a usual day, the highest day, the newest day. */
final class ConsumptionFigures extends Div {
    /** Differences below one percent are none. */
    private static final double NOTICEABLE = 0.005;

    private final DailySeries series;
    private final Words words;
    private final Formats formats;

    ConsumptionFigures(DailySeries series, Words words) {
        this.series = series;
        this.words = words;
        this.formats = words.formats();
        addClassName("grid");
        show(words.text("figure.total", formats.period(series.days())), series.total(), totalNote());
        show(words.text("figure.mean"), series.meanPerDay(), new Span(words.text("figure.over", series.knownDays())));
        series.highest().ifPresent(top -> show(words.text("figure.highest"), top.getValue(), day(top.getKey())));
        series.newest().ifPresent(this::showNewest);
    }

    private void show(String title, long wattHours, Component... note) {
        Figure figure = new Figure(title, formats.energy(wattHours), note);
        figure.addClassName("span-3");
        add(figure);
    }

    private Span day(LocalDate day) {
        return new Span(formats.weekdayWithin(series.days(), day));
    }

    private void showNewest(Map.Entry<LocalDate, Long> newest) {
        double change = series.meanPerDay() == 0 ? 0 : (double) newest.getValue() / series.meanPerDay() - 1;
        show(
                words.text("figure.newest"),
                newest.getValue(),
                new Div(day(newest.getKey())),
                trend(change, words.text("figure.than-mean")));
    }

    private Component totalNote() {
        return series.changeAgainstLastYear().stream()
                .mapToObj(change -> trend(change, words.text("figure.than-last-year")))
                .findFirst()
                .orElseGet(() -> new Span(words.text("figure.no-last-year")));
    }

    /** An arrow, a share and what it is compared with; the arrow is spoken as a word. */
    private Component trend(double change, String than) {
        if (Math.abs(change) < NOTICEABLE) {
            return new Span(words.text("figure.same", than));
        }
        boolean less = change < 0;
        Span arrow = new Span((less ? "▼" : "▲") + Formats.NBSP + formats.percent(Math.abs(change)));
        arrow.addClassNames("trend", less ? "less" : "more");
        arrow.getElement().setAttribute("role", "img");
        arrow.getElement()
                .setAttribute(
                        "aria-label",
                        words.text(less ? "figure.less" : "figure.more", formats.percent(Math.abs(change))));
        return new Span(arrow, new Span(" " + than));
    }
}
