package fr.myelectricaldata.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Periods;
import fr.myelectricaldata.preview.ViewTest;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodPickerTest extends ViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final List<DateRange> chosen = new ArrayList<>();

    private PeriodPicker picker(MonthDay ownYear) {
        PeriodPicker picker = new PeriodPicker(new Periods(TODAY, ownYear, TODAY.minusYears(3)), chosen::add);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(picker);
        picker.show(new Periods(TODAY).of(Periods.Preset.LAST_30_DAYS));
        return picker;
    }

    private static NativeButton button(String text) {
        return _get(NativeButton.class, spec -> spec.withText(text));
    }

    @Test
    void theShownPeriodIsPressedAndAnotherIsOneTapAway() {
        picker(MonthDay.of(1, 1));
        assertThat(button("30 j").getElement().getAttribute("aria-pressed")).isEqualTo("true");
        _click(button("12 mois"));
        assertThat(chosen).containsExactly(new DateRange(LocalDate.of(2025, 11, 23), TODAY));
    }

    @Test
    void theTempoSeasonBeginsInSeptember() {
        PeriodPicker picker = picker(MonthDay.of(1, 1));
        _get(picker, Popover.class).setOpened(true);
        _click(button("Saison Tempo"));
        assertThat(chosen).containsExactly(new DateRange(LocalDate.of(2026, 9, 1), TODAY));
    }

    @Test
    void aYearOfOnesOwnIsOfferedToWhoeverHasOne() {
        PeriodPicker picker = picker(MonthDay.of(1, 1));
        _get(picker, Popover.class).setOpened(true);
        _assertNone(NativeButton.class, spec -> spec.withText("Mon année"));
        picker = picker(MonthDay.of(5, 2));
        _get(picker, Popover.class).setOpened(true);
        _click(button("Mon année"));
        assertThat(chosen).containsExactly(new DateRange(LocalDate.of(2026, 5, 2), TODAY));
    }

    @Test
    void twoFreeDatesAreTakenInEitherOrder() {
        PeriodPicker picker = picker(MonthDay.of(1, 1));
        _get(picker, Popover.class).setOpened(true);
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Premier jour")), LocalDate.of(2026, 3, 31));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Dernier jour")), LocalDate.of(2026, 3, 1));
        _click(_get(Button.class, spec -> spec.withText("Afficher")));
        assertThat(chosen).containsExactly(DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)));
    }
}
