package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import fr.myelectricaldata.account.preferences.AccountPreferences;
import fr.myelectricaldata.account.preferences.FirstPeriod;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.dashboard.ReaderPreferences;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Segments;
import fr.myelectricaldata.ui.shell.Appearance;
import fr.myelectricaldata.ui.shell.Choices;
import fr.myelectricaldata.ui.shell.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;

/** Language, appearance, the year by which one analyses and the period that pages begin with; each is kept at once. */
final class PreferencesCard extends Card {
    private final ReaderPreferences preferences;
    private final Choices choices;
    private final LocalDate today;
    private final Segments<Appearance> appearance;
    private final Paragraph example = new Paragraph();

    PreferencesCard(ReaderPreferences preferences, Choices choices, boolean kept, Clock clock) {
        super("");
        this.preferences = preferences;
        this.choices = choices;
        this.today = Paris.today(clock);
        setTitle(getTranslation("preferences.title"));
        addClassName("preferences");
        Paragraph lead = new Paragraph(getTranslation(kept ? "preferences.text" : "preferences.text.browser"));
        lead.addClassName("say");
        appearance = new Segments<>(getTranslation("preferences.appearance"), this::wear);
        for (Appearance one : Appearance.values()) {
            appearance.choice(one, getTranslation("preferences.appearance." + one));
        }
        appearance.press(Appearance.of(UI.getCurrent()));
        AccountPreferences now = preferences.current();
        YearPicker year =
                new YearPicker(now.year(), chosen -> show(preferences.change(before -> before.withYear(chosen))));
        example.addClassName("say");
        example.getElement().setAttribute("aria-live", "polite");
        add(
                lead,
                row("preferences.language", languages()),
                row("preferences.appearance", appearance),
                year,
                firstPeriod(now),
                example);
        show(now);
    }

    private Segments<Language> languages() {
        Segments<Language> languages = new Segments<>(getTranslation("preferences.language"), choices::choose);
        for (Language language : Language.values()) {
            languages
                    .choice(language, getTranslation("language." + language))
                    .getElement()
                    .setAttribute("lang", language.locale().getLanguage());
        }
        languages.press(Language.of(getLocale().getLanguage()).orElse(Language.FRENCH));
        return languages;
    }

    private void wear(Appearance chosen) {
        choices.choose(chosen);
        appearance.press(chosen);
    }

    private Select<FirstPeriod> firstPeriod(AccountPreferences now) {
        Select<FirstPeriod> select = new Select<>();
        select.setLabel(getTranslation("preferences.first-period"));
        select.setItemLabelGenerator(one -> getTranslation("preferences.first-period." + one));
        select.setItems(Arrays.asList(FirstPeriod.values()));
        select.setValue(now.firstPeriod());
        select.addValueChangeListener(
                change -> show(preferences.change(before -> before.withFirstPeriod(change.getValue()))));
        return select;
    }

    private Div row(String key, Segments<?> segments) {
        Span label = new Span(getTranslation(key));
        label.addClassName("field-label");
        label.getElement().setAttribute("aria-hidden", "true");
        Div row = new Div(label, segments);
        row.addClassName("field");
        return row;
    }

    private void show(AccountPreferences chosen) {
        Formats formats = new Formats(getLocale());
        example.setText(getTranslation(
                "preferences.example",
                formats.period(chosen.year().on(today)),
                formats.period(chosen.firstDays(today))));
    }
}
