package fr.myelectricaldata.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Periods;
import fr.myelectricaldata.common.Periods.Preset;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Chooses the days that a view shows: a usual period at one tap, another at two, or two free dates. */
public final class PeriodPicker extends Div {
    private static final List<Preset> FIRST_CHOICE =
            List.of(Preset.LAST_7_DAYS, Preset.LAST_30_DAYS, Preset.ROLLING_YEAR, Preset.THIS_YEAR);
    private static final List<Preset> MORE = List.of(
            Preset.PREVIOUS_WEEK,
            Preset.THIS_MONTH,
            Preset.PREVIOUS_MONTH,
            Preset.LAST_90_DAYS,
            Preset.PREVIOUS_YEAR,
            Preset.TEMPO_YEAR,
            Preset.PREVIOUS_TEMPO_YEAR,
            Preset.ALL);
    private static final List<Preset> OWN_YEARS = List.of(Preset.OWN_YEAR, Preset.PREVIOUS_OWN_YEAR);

    private final Periods periods;
    private final Consumer<DateRange> chosen;
    private final Segments<Preset> presets;
    private final Popover popover = new Popover();
    private final Segments<Preset> others;
    private final DatePicker first;
    private final DatePicker last;
    private final NativeButton more;

    public PeriodPicker(Periods periods, Consumer<DateRange> chosen) {
        this.periods = periods;
        this.chosen = chosen;
        addClassName("period-picker");
        presets = choices(FIRST_CHOICE);
        more = new NativeButton(getTranslation("period.FREE"));
        presets.add(more);
        List<Preset> rest = new ArrayList<>(MORE);
        if (!periods.ownYear().equals(MonthDay.of(1, 1))) {
            rest.addAll(OWN_YEARS);
        }
        others = choices(rest);
        others.addClassName("wrapped");
        first = Dates.picker(getTranslation("period.first"), periods.today().minusDays(1), getLocale());
        last = Dates.picker(getTranslation("period.last"), periods.today().minusDays(1), getLocale());
        add(presets, freePeriod());
    }

    private Segments<Preset> choices(List<Preset> all) {
        Segments<Preset> choices = new Segments<>(getTranslation("period.label"), preset -> {
            popover.close();
            chosen.accept(periods.of(preset));
        });
        all.forEach(preset -> choices.choice(preset, getTranslation("period." + preset)));
        return choices;
    }

    public void show(DateRange days) {
        Preset preset = FIRST_CHOICE.stream()
                .filter(one -> periods.of(one).equals(days))
                .findFirst()
                .orElse(null);
        presets.press(preset);
        more.getElement().setAttribute("aria-pressed", Boolean.toString(preset == null));
        others.press(periods.presetOf(days).orElse(null));
        first.setValue(days.start());
        last.setValue(days.last());
    }

    private Popover freePeriod() {
        popover.setTarget(more);
        popover.setAriaLabel(getTranslation("period.FREE"));
        popover.setAutofocus(true);
        Button apply = new Button(getTranslation("period.apply"), click -> {
            popover.close();
            apply();
        });
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        Div dates = new Div(first, last);
        dates.addClassName("two-dates");
        Div form = new Div(others, dates, apply);
        form.addClassName("free-period");
        popover.add(form);
        return popover;
    }

    private void apply() {
        if (first.getValue() != null && last.getValue() != null) {
            boolean swapped = first.getValue().isAfter(last.getValue());
            chosen.accept(
                    swapped
                            ? DateRange.closed(last.getValue(), first.getValue())
                            : DateRange.closed(first.getValue(), last.getValue()));
        }
    }
}
