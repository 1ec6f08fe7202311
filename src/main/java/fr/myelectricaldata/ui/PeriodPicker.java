package fr.myelectricaldata.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import fr.myelectricaldata.common.DateRange;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Chooses the days that a view shows: a usual period at one tap, or two free dates. */
public final class PeriodPicker extends Div {
    private final Segments<PeriodPreset> presets;
    private final LocalDate today;
    private final Consumer<DateRange> chosen;
    private final DatePicker first;
    private final DatePicker last;
    private final NativeButton free;

    public PeriodPicker(LocalDate today, Consumer<DateRange> chosen) {
        this.today = today;
        this.chosen = chosen;
        addClassName("period-picker");
        presets = new Segments<>(getTranslation("period.label"), preset -> chosen.accept(preset.on(today)));
        for (PeriodPreset preset : PeriodPreset.values()) {
            presets.choice(preset, getTranslation("period." + preset));
        }
        free = new NativeButton(getTranslation("period.FREE"));
        presets.add(free);
        first = Dates.picker(getTranslation("period.first"), today.minusDays(1), getLocale());
        last = Dates.picker(getTranslation("period.last"), today.minusDays(1), getLocale());
        add(presets, freePeriod());
    }

    public void show(DateRange days) {
        PeriodPreset preset = PeriodPreset.of(days, today).orElse(null);
        presets.press(preset);
        free.getElement().setAttribute("aria-pressed", Boolean.toString(preset == null));
        first.setValue(days.start());
        last.setValue(days.last());
    }

    private Popover freePeriod() {
        Popover popover = new Popover();
        popover.setTarget(free);
        popover.setAriaLabel(getTranslation("period.FREE"));
        popover.setAutofocus(true);
        Button apply = new Button(getTranslation("period.apply"), click -> {
            popover.close();
            apply();
        });
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(first, last, apply);
        form.addClassName("free-period");
        popover.add(form);
        return popover;
    }

    private void apply() {
        LocalDate from = first.getValue();
        LocalDate to = last.getValue();
        if (from != null && to != null) {
            chosen.accept(from.isAfter(to) ? DateRange.closed(to, from) : DateRange.closed(from, to));
        }
    }
}
