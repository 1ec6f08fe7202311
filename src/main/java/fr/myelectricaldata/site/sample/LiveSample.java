package fr.myelectricaldata.site.sample;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.ui.BackgroundLoader;
import fr.myelectricaldata.ui.Figure;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Loadable;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.ChartCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the pages show, with the figures of a household that does not exist; comes when it is there, or not at all. */
public final class LiveSample extends Section {
    private final BackgroundLoader<Optional<Sample>> loader;
    private final SampleReader reader;

    public LiveSample(SampleReader reader) {
        this.reader = reader;
        this.loader = new BackgroundLoader<>(this, this::show);
        addClassName("live-sample");
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        loader.load(progress -> reader.sample());
    }

    private void show(Loadable<Optional<Sample>> state) {
        if (state instanceof Loadable.Ready<Optional<Sample>>(Optional<Sample> found) && found.isPresent()) {
            removeAll();
            fill(found.get());
            setVisible(true);
        }
    }

    private void fill(Sample sample) {
        Words words = new Words(getLocale());
        H2 title = new H2(words.text("landing.live"));
        title.addClassName("section-title");
        Paragraph lead = new Paragraph(words.text("landing.live.text", sample.household()));
        lead.addClassName("live-lead");
        ChartCard card = new ChartCard(words.text("landing.live"));
        card.show(new SampleChart(sample, words).content());
        card.addClassName("live-chart");
        Div figures = new Div();
        figures.addClassName("live-figures");
        figures(sample, words).forEach(figures::add);
        Div columns = new Div(figures, card);
        columns.addClassName("live-columns");
        Anchor demo = new Anchor("demo", words.text("landing.live.open"));
        demo.addClassNames("button-link", "primary");
        demo.setRouterIgnore(true);
        Div actions = new Div(demo, new Span(words.text("landing.live.free")));
        actions.addClassName("actions");
        add(title, lead, columns, actions);
    }

    private static List<Component> figures(Sample sample, Words words) {
        Formats formats = words.formats();
        List<Component> figures = new ArrayList<>();
        Long newest = sample.newest();
        if (newest != null) {
            figures.add(new Figure(
                    formats.weekday(sample.days().last()),
                    formats.energy(newest),
                    new Span(words.text("landing.live.day"))));
        }
        figures.add(new Figure(formats.period(sample.days()), formats.energy(sample.total()), change(sample, words)));
        if (sample.knownDays() > 0) {
            figures.add(new Figure(
                    words.text("landing.live.mean"),
                    formats.energy(sample.total() / sample.knownDays()),
                    new Span(words.text("landing.live.days", sample.knownDays()))));
        }
        return figures;
    }

    private static Component change(Sample sample, Words words) {
        if (sample.change().isEmpty()) {
            return new Span(words.text("landing.live.days", sample.knownDays()));
        }
        double change = sample.change().getAsDouble();
        String share = words.formats().percent(Math.abs(change));
        Span trend =
                new Span((change < 0 ? "▼ " : "▲ ") + words.text(change < 0 ? "figure.less" : "figure.more", share));
        trend.addClassNames("trend", change < 0 ? "less" : "more");
        return new Span(trend, new Span(" " + words.text("figure.than-last-year")));
    }
}
