package fr.myelectricaldata.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.myelectricaldata.ui.Card;
import java.util.Set;
import java.util.function.Supplier;
import software.xdev.chartjs.model.charts.Chart;

/** A chart that says something: title with its period, chart, legend, one sentence, and the same as table, file and image. */
public final class ChartCard extends Card {
    /**
     * @param sentence what the chart shows, in words
     * @param table made only when somebody opens or downloads it
     */
    public record Content(
            String title,
            Chart<?, ?, ?> chart,
            ChartExtras extras,
            Legend legend,
            String sentence,
            Supplier<ChartTable> table) {}

    private final ChartJs chart = new ChartJs();
    private final Div tableBox = new Div();
    private final ChartTools tools;
    private SeriesSwitch series = new SeriesSwitch(Set.of(), keys -> {});

    public ChartCard(String title, Component... tools) {
        super(title, tools);
        this.tools = new ChartTools(chart, tableBox);
    }

    public ChartJs chart() {
        return chart;
    }

    /** The switched-off series, and who wants to know of them; before {@link #show}. */
    public ChartCard switching(SeriesSwitch series) {
        this.series = series;
        return this;
    }

    public void show(Content content) {
        setTitle(content.title());
        chart.show(content.chart(), content.extras(), content.title() + ". " + content.sentence());
        content.legend().steer(chart, series);
        Paragraph say = new Paragraph(content.sentence());
        say.addClassName("say");
        tools.offer(content.title(), content.sentence(), content.table());
        setContent(chart, content.legend(), say, tools, tableBox);
    }
}
