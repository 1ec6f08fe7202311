package fr.myelectricaldata.dashboard.charts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.metering.analysis.DailySeries;
import fr.myelectricaldata.ui.FigureRow;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Trend;
import fr.myelectricaldata.ui.Words;
import java.time.LocalDate;
import java.util.Map;

/** The figures above the bars: all of it, a usual day, the highest day, the newest day. */
public final class PeriodFigures extends Composite<FigureRow> {
    private final DailySeries series;
    private final Flow flow;
    private final Words words;
    private final Formats formats;

    public PeriodFigures(DailySeries series, Flow flow, Words words) {
        this.series = series;
        this.flow = flow;
        this.words = words;
        this.formats = words.formats();
        show(words.text("figure.total", formats.period(series.days())), series.total(), totalNote());
        show(words.text("figure.mean"), series.meanPerDay(), new Span(words.text("figure.over", series.knownDays())));
        series.highest().ifPresent(top -> show(words.text(flow.key("highest")), top.getValue(), day(top.getKey())));
        series.newest().ifPresent(this::showNewest);
    }

    private void show(String title, long wattHours, Component... note) {
        getContent().with(title, formats.energy(wattHours), note);
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
                .<Component>mapToObj(change -> trend(change, words.text("figure.than-last-year")))
                .findFirst()
                .orElseGet(() -> new Span(words.text("figure.no-last-year")));
    }

    private Trend trend(double change, String than) {
        return new Trend(change, than, flow == Flow.WITHDRAWN);
    }
}
