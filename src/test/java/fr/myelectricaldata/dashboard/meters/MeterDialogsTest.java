package fr.myelectricaldata.dashboard.meters;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.myelectricaldata.meter.OffPeakCalendar;
import fr.myelectricaldata.meter.OffPeakCalendar.Entry;
import fr.myelectricaldata.meter.OffPeakCalendar.Season;
import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.meter.OffPeakHours.Slot;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.FakePoints;
import fr.myelectricaldata.preview.ViewTest;
import fr.myelectricaldata.testing.Clicks;
import fr.myelectricaldata.ui.ClockField;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.ToolButton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MeterDialogsTest extends ViewTest {
    private static final OffPeakHours NIGHT = OffPeakHours.parse("22:00-06:00").orElseThrow();
    private static final OffPeakHours NIGHT_AND_NOON =
            OffPeakHours.parse("00:54-06:54;11:54-13:54").orElseThrow();

    private final List<OffPeakCalendar> saved = new ArrayList<>();

    @Autowired
    MeterDesk desk;

    @BeforeEach
    void alice() {
        visit(FakePeople.ALICE_USER, Locale.FRENCH);
        go("meters");
    }

    private void edit(OffPeakCalendar calendar) {
        new OffPeakDialog(calendar, saved::add).open();
    }

    private static void save() {
        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));
    }

    @Test
    void hoursOfEnedisBecomeTheOwnersWhenSaved() {
        edit(OffPeakCalendar.enedis(NIGHT_AND_NOON));
        assertThat(textOf(_get(OffPeakEntryForm.class))).contains("8\u00a0h par jour, comme prévu");
        save();
        assertThat(saved).containsExactly(OffPeakCalendar.owner(NIGHT_AND_NOON));
    }

    @Test
    void rangesAreExactToTheMinuteAndAnOddSumIsDoubted() {
        edit(OffPeakCalendar.enedis(NIGHT));
        _setValue(_find(ClockField.class).getFirst(), "22 h 37");
        assertThat(textOf(_get(OffPeakEntryForm.class))).contains("7\u00a0h\u00a023 par jour : le réseau en accorde 8");
        save();
        assertThat(saved.getFirst().entries().getFirst().hours().slots())
                .containsExactly(new Slot(LocalTime.of(22, 37), LocalTime.of(6, 0)));
    }

    @Test
    void whatIsNoTimeIsSaidBesideItsFieldAndNeverSavedAsAnother() {
        edit(OffPeakCalendar.enedis(NIGHT));
        ClockField start = _find(ClockField.class).getFirst();
        _setValue(start, "99:99");
        assertThat(start.isInvalid()).isTrue();
        assertThat(start.getErrorMessage()).contains("entre 00:00 et 24:00");
        save();
        assertThat(saved).isEmpty();
        _setValue(start, "23h");
        save();
        assertThat(saved.getFirst().entries().getFirst().hours().slots())
                .containsExactly(new Slot(LocalTime.of(23, 0), LocalTime.of(6, 0)));
    }

    @Test
    void rangesThatOverlapAreRefusedInWords() {
        edit(OffPeakCalendar.enedis(NIGHT));
        _click(_get(Button.class, spec -> spec.withText("Ajouter une plage")));
        save();
        assertThat(saved).isEmpty();
        assertThat(_find(Notice.class)).anyMatch(notice -> textOf(notice).contains("Deux plages se recouvrent"));
    }

    @Test
    void aDoubleClickSavesOnce() {
        AtomicInteger saves = new AtomicInteger();
        new RenameDialog("Maison", name -> saves.incrementAndGet()).open();
        Clicks.twice(_get(Button.class, spec -> spec.withText("Enregistrer")));
        assertThat(saves).hasValue(1);
    }

    @Test
    void removingEveryRangeIsSavedAsNoHourAtAll() {
        edit(OffPeakCalendar.enedis(NIGHT));
        _click(_get(ToolButton.class, spec -> spec.withAttribute("aria-label", "Supprimer cette plage")));
        assertThat(textOf(_get(OffPeakEntryForm.class))).contains("Aucune heure creuse");
        save();
        assertThat(saved).containsExactly(OffPeakCalendar.owner(OffPeakHours.NONE));
    }

    @Test
    void periodsHaveAFirstDayAndASeason() {
        edit(OffPeakCalendar.owner(NIGHT));
        _click(_get(Button.class, spec -> spec.withText("Ajouter une période")));
        OffPeakEntryForm second = _find(OffPeakEntryForm.class).getLast();
        _setValue(_get(second, DatePicker.class), LocalDate.of(2026, 12, 1));
        @SuppressWarnings("unchecked")
        Select<Season> season = _get(second, Select.class);
        _setValue(season, Season.SUMMER);
        _click(_get(second, Button.class, spec -> spec.withText("Ajouter une plage")));
        save();
        assertThat(saved.getFirst().entries())
                .containsExactly(
                        new Entry(null, Season.ALL, NIGHT), new Entry(LocalDate.of(2026, 12, 1), Season.SUMMER, NIGHT));
    }

    @Test
    void twoPeriodsOfTheSameBeginningAreRefusedInWordsAndNothingIsLost() {
        edit(OffPeakCalendar.owner(NIGHT));
        _click(_get(Button.class, spec -> spec.withText("Ajouter une période")));
        save();
        assertThat(saved).isEmpty();
        assertThat(textOf(_get(Notice.class))).contains("commencent le même jour pour la même saison");
        assertThat(_find(OffPeakEntryForm.class)).hasSize(2);
    }

    @Test
    void theOwnersWordIsTakenBack() {
        edit(OffPeakCalendar.owner(NIGHT));
        _click(_get(Button.class, spec -> spec.withText("Reprendre celles d’Enedis")));
        assertThat(saved).containsExactly((OffPeakCalendar) null);
    }

    @Test
    void aNameIsTrimmedAndSaved() {
        AtomicReference<String> name = new AtomicReference<>();
        new RenameDialog("Maison", name::set).open();
        _setValue(_get(TextField.class), "  Chalet ");
        save();
        assertThat(name.get()).isEqualTo("Chalet");
    }

    @Test
    void whatIsKeptAndWhatIsMissingIsToldWithItsReason() {
        var house = spring.getBean(fr.myelectricaldata.meter.UsagePointService.class)
                .get(FakePeople.ALICE, FakePoints.HOUSE);
        new GapsDialog(desk, FakePeople.ALICE, house, LocalDate.of(2026, 11, 23), () -> {}).open();
        eventually(() -> assertThat(page())
                .contains("Courbe de charge", "700 jours définitifs", "Enedis n’a rien reçu du compteur"));
        _click(_get(Button.class, spec -> spec.withText("Redemander")));
        eventually(() -> assertThat(page()).contains("valeurs connues sur cette période"));
    }

    @Test
    void aSeriesIsOfferedAsCsvAndExcelAndWrongDatesAreTold() {
        var house = spring.getBean(fr.myelectricaldata.meter.UsagePointService.class)
                .get(FakePeople.ALICE, FakePoints.HOUSE);
        ExportDialog dialog = new ExportDialog(desk, FakePeople.ALICE, house, LocalDate.of(2026, 11, 23));
        dialog.open();
        assertThat(_find(dialog, Anchor.class)).hasSize(2);
        _setValue(_find(dialog, DatePicker.class).getFirst(), LocalDate.of(2026, 11, 22));
        _setValue(_find(dialog, DatePicker.class).getLast(), LocalDate.of(2026, 11, 1));
        assertThat(_find(dialog, Anchor.class)).isEmpty();
        assertThat(textOf(dialog)).contains("Choisissez deux dates");
    }
}
