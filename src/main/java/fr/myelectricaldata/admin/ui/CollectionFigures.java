package fr.myelectricaldata.admin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.metering.CollectionOverview;
import fr.myelectricaldata.ui.Figure;
import fr.myelectricaldata.ui.Words;
import java.math.BigDecimal;

/** The four numbers that an operator looks for first. */
final class CollectionFigures extends Div {
    private final Words words;

    CollectionFigures(CollectionOverview overview) {
        this.words = new Words(getLocale());
        addClassName("grid");
        CollectionOverview.Daily daily = overview.daily();
        add(figure("done", overview.pointsLastHour(), words.text("admin.collection.done.note", daily.points())));
        add(figure("ceiling", daily.pointsPerHour(), ceiling(daily)));
        add(figure("due", daily.due(), rhythm(daily)));
        add(figure(
                "history",
                overview.history().points(),
                words.text("admin.collection.history.note", overview.history().chunks())));
    }

    private Component figure(String name, long value, String note) {
        Figure.Quantity quantity = new Figure.Quantity(words.formats().integer(value), "");
        Figure figure = new Figure(words.text("admin.collection." + name), quantity, new Span(note));
        figure.addClassName("span-3");
        return figure;
    }

    private String ceiling(CollectionOverview.Daily daily) {
        double perPoint = daily.points() == 0 ? 0 : (double) daily.callsPerRound() / daily.points();
        return words.text(
                "admin.collection.ceiling.note",
                words.formats().integer(daily.callsPerHour()),
                words.formats().number(BigDecimal.valueOf(perPoint), 1));
    }

    private String rhythm(CollectionOverview.Daily daily) {
        return words.text(
                "admin.collection.due.note", daily.everyDays(), words.formats().wait(daily.spread()));
    }
}
