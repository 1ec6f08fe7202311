package fr.myelectricaldata.dashboard.consumption;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.analysis.DayCurve;
import fr.myelectricaldata.ui.BackgroundLoader;
import fr.myelectricaldata.ui.Dates;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.ErrorState;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Loadable;
import fr.myelectricaldata.ui.LoadingPanel;
import fr.myelectricaldata.ui.ToolButton;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.ChartCard;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The curve of one day, and the way to the day before and after. */
final class CurveCard extends Composite<ChartCard> {
    private final LocalDate today;
    private final Consumer<LocalDate> dayChosen;
    private final BackgroundLoader<DayCurve> loader = new BackgroundLoader<>(this, this::show);
    private final DatePicker picker;
    private final ToolButton next;
    private @Nullable LocalDate day;
    private @Nullable UsagePoint point;
    private BackgroundLoader.@Nullable Work<DayCurve> work;

    CurveCard(Clock clock, Consumer<LocalDate> dayChosen) {
        this.today = Paris.today(clock);
        this.dayChosen = dayChosen;
        picker = Dates.picker("", today.minusDays(1), getLocale());
        picker.setAriaLabel(getTranslation("curve.day"));
        picker.addClassName("day-picker");
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                dayChosen.accept(change.getValue());
            }
        });
        next = new ToolButton("right", getTranslation("curve.next"), () -> move(1));
        Div stepper = new Div(new ToolButton("left", getTranslation("curve.previous"), () -> move(-1)), picker, next);
        stepper.addClassName("stepper");
        getContent().addTool(stepper);
        getContent().chart().addClassName("low");
    }

    @Override
    protected ChartCard initContent() {
        return new ChartCard("");
    }

    private void move(int days) {
        if (day != null) {
            dayChosen.accept(day.plusDays(days));
        }
    }

    /** Shows the curve that {@code read} gives for the day. */
    void load(UsagePoint point, LocalDate day, Function<LocalDate, BackgroundLoader.Work<DayCurve>> read) {
        this.point = point;
        this.day = day;
        picker.setValue(day);
        next.setEnabled(day.isBefore(today.minusDays(1)));
        getContent().setTitle(getTranslation("curve.title", words().formats().fullDay(day)));
        work = read.apply(day);
        loader.load(work);
    }

    private void show(Loadable<DayCurve> state) {
        switch (state) {
            case Loadable.NotLoaded<DayCurve> stopped -> getContent().setContent(stopped());
            case Loadable.Loading<DayCurve> loading ->
                getContent().setContent(new LoadingPanel(loading, loader::cancel));
            case Loadable.Failed<DayCurve> failed ->
                getContent().setContent(new ErrorState(ErrorText.of(failed.error(), getLocale()), this::again));
            case Loadable.Ready<DayCurve> ready -> show(ready.value());
        }
    }

    private EmptyState stopped() {
        return new EmptyState("info", getTranslation("loading.stopped"), getTranslation("loading.stopped.text"));
    }

    private void again() {
        if (work != null) {
            loader.load(work);
        }
    }

    private void show(DayCurve curve) {
        if (curve.isEmpty()) {
            String why = new Reasons(words()).of(curve.reason().orElse(null));
            getContent().setContent(new EmptyState("calendar", getTranslation("curve.empty"), why));
        } else {
            getContent().show(new CurveChart(curve, point == null ? null : point.contract(), words()).content());
        }
    }

    private Words words() {
        return new Words(getLocale());
    }
}
