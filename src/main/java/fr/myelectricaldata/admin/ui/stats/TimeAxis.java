package fr.myelectricaldata.admin.ui.stats;

import fr.myelectricaldata.admin.stats.History;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.ChartTable;
import fr.myelectricaldata.ui.chart.ChartTable.Column;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The steps of a history in words: below a chart, in its title and in its table. */
record TimeAxis(History history, Words words) {
    String period() {
        List<Instant> axis = history.axis();
        return history.stretch().byHour()
                ? words.text("stats.hours")
                : words.formats().period(DateRange.closed(Paris.dayOf(axis.getFirst()), Paris.dayOf(axis.getLast())));
    }

    List<String> labels() {
        return history.axis().stream().map(this::label).toList();
    }

    private String label(Instant at) {
        return history.stretch().byHour()
                ? words.formats().time(at)
                : words.formats().shortDay(Paris.dayOf(at));
    }

    List<String> titles() {
        return history.axis().stream().map(this::title).toList();
    }

    private String title(Instant at) {
        return history.stretch().byHour()
                ? words.formats().time(at) + " – " + words.formats().time(endOf(at))
                : words.formats().fullDay(Paris.dayOf(at));
    }

    private static Instant endOf(Instant hour) {
        return hour.plus(Duration.ofHours(1));
    }

    Column column() {
        return history.stretch().byHour()
                ? Column.intervals(words.text("stats.column.hour"))
                : Column.days(words.text("stats.column.day"));
    }

    Object cell(Instant at) {
        return history.stretch().byHour() ? new ChartTable.Interval(at, endOf(at)) : DateRange.of(Paris.dayOf(at));
    }
}
