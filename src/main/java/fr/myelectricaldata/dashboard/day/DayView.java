package fr.myelectricaldata.dashboard.day;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import fr.myelectricaldata.dashboard.PageAddress;
import fr.myelectricaldata.dashboard.PageAddress.Hours;
import fr.myelectricaldata.dashboard.PageTab;
import fr.myelectricaldata.dashboard.PointPages;
import fr.myelectricaldata.dashboard.PointView;
import fr.myelectricaldata.dashboard.charts.CurveChart;
import fr.myelectricaldata.dashboard.charts.CurveSetting;
import fr.myelectricaldata.dashboard.charts.Flow;
import fr.myelectricaldata.dashboard.charts.Reasons;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.ui.Dates;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.LoadedPanel;
import fr.myelectricaldata.ui.Segments;
import fr.myelectricaldata.ui.ToolButton;
import fr.myelectricaldata.ui.chart.ChartCard;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The curve of one day, the days about it, and another curve to compare it with. */
public abstract class DayView extends PointView {
    private final DayReader reader;
    private final Flow flow;
    private final DatePicker picker;
    private final ToolButton next;
    private final LoadedPanel<DayPage> panel = new LoadedPanel<>(this::draw);
    private @Nullable UsagePoint point;

    protected DayView(PointPages pages, String heading, List<PageTab> tabs, Flow flow, DayReader reader) {
        super(pages, heading, tabs);
        this.flow = flow;
        this.reader = reader;
        picker = Dates.picker("", yesterday(), getLocale());
        picker.setAriaLabel(getTranslation("curve.day"));
        picker.addClassName("day-picker");
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                day(change.getValue());
            }
        });
        next = new ToolButton("right", getTranslation("curve.next"), () -> day(shown().plusDays(1)));
        ToolButton previous = new ToolButton("left", getTranslation("curve.previous"), () -> day(shown().minusDays(1)));
        Div stepper = new Div(previous, picker, next);
        stepper.addClassName("stepper");
        addTool(stepper);
    }

    @Override
    protected final boolean offers(String choice) {
        return Beside.of(choice) != null;
    }

    private LocalDate yesterday() {
        return today().minusDays(1);
    }

    private LocalDate shown() {
        return address().day() == null ? yesterday() : address().day();
    }

    private void day(LocalDate day) {
        go(address().withDay(day));
    }

    @Override
    protected void show(UsagePoint point, PageAddress address) {
        showCurveOf(point, address);
    }

    /** @param point that measures; not always the one of the address */
    protected final void showCurveOf(UsagePoint point, PageAddress address) {
        this.point = point;
        picker.setValue(shown());
        next.setEnabled(shown().isBefore(yesterday()));
        setContent(panel);
        Beside beside = Beside.of(address.choice());
        DayReader.Wish wish = new DayReader.Wish(
                account(), point.number(), flow.direction(), shown(), today(), beside, nameOf(beside));
        panel.load(progress -> reader.read(wish, progress));
    }

    private String nameOf(@Nullable Beside beside) {
        if (beside == null) {
            return "";
        }
        Formats formats = words().formats();
        return beside.day() == null
                ? getTranslation("curve.beside.usual", formats.weekdayName(shown().getDayOfWeek()))
                : beside.day().of(shown()).map(formats::fullDay).orElse("");
    }

    private List<Component> draw(DayPage page) {
        if (page.choice().oldest() != null) {
            picker.setMin(page.choice().oldest());
        }
        Dates.disable(picker, page.choice().without());
        return List.of(chart(page), new DayStrip(page.around(), page.day(), this::day), shortcuts());
    }

    private ChartCard chart(DayPage page) {
        String title = getTranslation(flow.key("curve.title"), words().formats().fullDay(page.day()));
        ChartCard card = new ChartCard(title, beside()).switching(series());
        if (page.curve().isEmpty() || point == null) {
            String why = new Reasons(words()).of(page.curve().reason().orElse(null));
            card.setContent(new EmptyState("calendar", getTranslation("curve.empty"), why));
            return card;
        }
        double length = page.curve().axis().length();
        card.chart()
                .addRangeListener(stretch -> go(address()
                        .withHours(Hours.around(stretch.from(), stretch.to(), length)
                                .orElse(null))));
        if (address().hours() != null) {
            NativeButton all = new NativeButton(
                    getTranslation("curve.whole-day"), click -> go(address().withHours(null)));
            all.addClassName("link-button");
            card.addTool(all);
        }
        CurveSetting setting =
                CurveSetting.of(point, flow, page.day(), address().hours());
        card.show(new CurveChart(page.curve(), setting, page.overlays(), words()).content());
        return card;
    }

    private Segments<Beside> beside() {
        Beside now = Beside.of(address().choice());
        Segments<Beside> segments = new Segments<>(
                getTranslation("curve.beside"), one -> go(address().withChoice(one == now ? null : one.key())));
        segments.addClassName("small");
        for (Beside one : Beside.values()) {
            segments.choice(one, getTranslation("curve.beside." + one));
        }
        segments.press(now);
        return segments;
    }

    /** The leaps that people ask for most. */
    private Div shortcuts() {
        Div all = new Div(
                leap("curve.go.yesterday", yesterday()),
                leap("curve.go.week", shown().minusWeeks(1)),
                leap("curve.go.year", shown().minusYears(1)));
        all.addClassName("actions");
        return all;
    }

    private NativeButton leap(String key, LocalDate day) {
        NativeButton button = new NativeButton(getTranslation(key), click -> day(day));
        button.addClassName("button-link");
        return button;
    }
}
