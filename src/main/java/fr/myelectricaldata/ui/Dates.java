package fr.myelectricaldata.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.i18n.I18NProvider;
import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Date fields that speak the reader's language. */
public final class Dates {
    private Dates() {}

    /** @param newest the last day that may be chosen */
    public static DatePicker picker(String label, LocalDate newest, Locale locale) {
        DatePicker picker = new DatePicker(label);
        // English pages write the day first, as everybody in France does.
        picker.setLocale(locale.getLanguage().equals("en") ? Locale.UK : locale);
        picker.setMax(newest);
        picker.setI18n(words(locale));
        return picker;
    }

    private static DatePickerI18n words(Locale locale) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        List<String> weekdays = Arrays.asList(symbols.getWeekdays()).subList(1, 8);
        List<String> shortWeekdays = Arrays.asList(symbols.getShortWeekdays()).subList(1, 8);
        return new DatePickerI18n()
                .setMonthNames(Arrays.asList(symbols.getMonths()).subList(0, 12))
                .setWeekdays(weekdays)
                .setWeekdaysShort(shortWeekdays)
                .setFirstDayOfWeek(1)
                .setToday(I18NProvider.translate(locale, "date.today"))
                .setCancel(I18NProvider.translate(locale, "action.cancel"));
    }
}
