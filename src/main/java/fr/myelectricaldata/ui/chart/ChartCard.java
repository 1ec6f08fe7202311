package fr.myelectricaldata.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Glyph;
import java.util.function.Supplier;
import software.xdev.chartjs.model.charts.Chart;

/** A chart that says something: title with its period, chart, legend, one sentence, and the same as a table. */
public final class ChartCard extends Card {
    /**
     * @param sentence what the chart shows, in words
     * @param table made only when somebody opens it
     */
    public record Content(
            String title,
            Chart<?, ?, ?> chart,
            ChartExtras extras,
            Legend legend,
            String sentence,
            Supplier<DataTable.Content> table) {}

    private final ChartJs chart = new ChartJs();
    private final Div tableBox = new Div();
    private boolean open;

    public ChartCard(String title, Component... tools) {
        super(title, tools);
    }

    public ChartJs chart() {
        return chart;
    }

    public void show(Content content) {
        setTitle(content.title());
        chart.show(content.chart(), content.extras(), content.title() + ". " + content.sentence());
        Paragraph say = new Paragraph(content.sentence());
        say.addClassName("say");
        NativeButton toggle = new NativeButton();
        toggle.addClassName("link-button");
        toggle.addClickListener(click -> {
            open = !open;
            fill(toggle, content);
        });
        fill(toggle, content);
        Div tools = new Div(new Glyph("table"), toggle);
        tools.addClassName("chart-tools");
        setContent(chart, content.legend(), say, tools, tableBox);
    }

    private void fill(NativeButton toggle, Content content) {
        toggle.setText(getTranslation(open ? "chart.table.hide" : "chart.table.show"));
        toggle.getElement().setAttribute("aria-expanded", Boolean.toString(open));
        tableBox.removeAll();
        if (open) {
            tableBox.add(new DataTable(content.table().get()));
        }
    }
}
