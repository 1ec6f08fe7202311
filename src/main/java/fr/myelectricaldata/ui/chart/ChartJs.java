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
import java.util.Set;
import software.xdev.chartjs.model.charts.Chart;

/**
 * Chart.js, from its WebJar, as a component. Runtime scripts only, so that Vaadin's stock bundle is enough (no Node.js);
 * colours, formats and tooltips are frontend/public/js/med-chart.js.
 */
@Tag("med-chart")
@JavaScript("context://webjars/chart.js/" + ChartJs.VERSION + "/dist/chart.umd.min.js")
@JavaScript("context://js/med-chart.js")
public final class ChartJs extends Component implements HasStyle, Picture {
    /** The WebJar's version, as in pom.xml. */
    static final String VERSION = "4.5.1";

    /** @param description what the chart shows, for those who do not see it */
    public void show(Chart<?, ?, ?> chart, ChartExtras extras, String description) {
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", description);
        getElement().setPropertyJson("extras", JacksonUtils.beanToJson(extras));
        getElement().setPropertyJson("config", JacksonUtils.readTree(chart.toJson()));
    }

    void hideSeries(Set<Integer> positions) {
        getElement()
                .setPropertyJson(
                        "muted",
                        JacksonUtils.listToJson(positions.stream().sorted().toList()));
    }

    public Registration addPointClickListener(ComponentEventListener<PointClick> listener) {
        return addListener(PointClick.class, listener);
    }

    /** Tells which stretch of the horizontal axis the reader drew out, when the extras allow it. */
    public Registration addRangeListener(ComponentEventListener<RangeSelected> listener) {
        return addListener(RangeSelected.class, listener);
    }

    /** A click in the column of a point. */
    @DomEvent("point-click")
    public static final class PointClick extends ComponentEvent<ChartJs> {
        private final int index;

        public PointClick(ChartJs source, boolean fromClient, @EventData("event.detail.index") int index) {
            super(source, fromClient);
            this.index = index;
        }

        /** Position in the first data set. */
        public int index() {
            return index;
        }
    }

    /** A stretch of the horizontal axis, in its units (positions, on an axis of categories). */
    @DomEvent("range-select")
    public static final class RangeSelected extends ComponentEvent<ChartJs> {
        private final double from;
        private final double to;

        public RangeSelected(
                ChartJs source,
                boolean fromClient,
                @EventData("event.detail.from") double from,
                @EventData("event.detail.to") double to) {
            super(source, fromClient);
            this.from = from;
            this.to = to;
        }

        public double from() {
            return from;
        }

        /** Never before {@link #from()}. */
        public double to() {
            return to;
        }
    }
}
