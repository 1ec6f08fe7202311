package fr.myelectricaldata.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** A grid of coloured cells: the days of a year, or the hours of a week (frontend/public/js/med-heat.js). */
@Tag("med-heat")
@JavaScript("context://webjars/chart.js/" + ChartJs.VERSION + "/dist/chart.umd.min.js")
@JavaScript("context://js/med-chart.js")
@JavaScript("context://js/med-heat.js")
public final class HeatMap extends Component implements HasStyle, Picture {
    /** How many shades there are: {@code --med-heat-0} and so on. */
    static final int SHADES = 7;

    /**
     * @param rows names of the rows
     * @param columns how many there are
     * @param heads names over some columns
     * @param smallest width of a cell (px) under which the columns are wrapped
     * @param largest width of a cell (px)
     * @param limits lower limits of the second and later shades, ascending
     */
    public record Model(
            List<String> rows,
            int columns,
            List<Head> heads,
            List<Cell> cells,
            int smallest,
            int largest,
            List<Double> limits,
            boolean clickable) {}

    public record Head(int column, String text) {}

    /**
     * @param value null for a cell that should have one
     * @param title what the cell says when pointed at
     */
    public record Cell(int column, int row, @Nullable Double value, String title) {}

    /** Limits that put about as many values into each shade; with few different values there are fewer. */
    public static List<Double> limits(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted.length == 0
                ? List.of()
                : DoubleStream.iterate(1, i -> i < SHADES, i -> i + 1)
                        .map(i -> sorted[(int) Math.min(sorted.length - 1, Math.round(i * sorted.length / SHADES))])
                        .filter(limit -> limit > sorted[0])
                        .distinct()
                        .boxed()
                        .toList();
    }

    /** @param description what the map shows, for those who do not see it */
    public void show(Model model, String description) {
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", description);
        getElement().setPropertyJson("model", JacksonUtils.beanToJson(model));
    }

    public Registration addCellClickListener(ComponentEventListener<CellClick> listener) {
        return addListener(CellClick.class, listener);
    }

    @DomEvent("cell-click")
    public static final class CellClick extends ComponentEvent<HeatMap> {
        private final int index;

        public CellClick(HeatMap source, boolean fromClient, @EventData("event.detail.index") int index) {
            super(source, fromClient);
            this.index = index;
        }

        /** Position among the cells of the model. */
        public int index() {
            return index;
        }
    }
}
