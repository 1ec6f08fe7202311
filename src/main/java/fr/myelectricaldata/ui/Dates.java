package fr.myelectricaldata.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.internal.JacksonUtils;
import fr.myelectricaldata.common.DateRange;
import java.text.DateFormatSymbols;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
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

    /** A day and a time of it, to the minute. */
    public static DateTimePicker momentPicker(String label, Locale locale) {
        DateTimePicker picker = new DateTimePicker(label);
        picker.setLocale(locale.getLanguage().equals("en") ? Locale.UK : locale);
        picker.setDatePickerI18n(words(locale));
        picker.setStep(Duration.ofMinutes(1));
        return picker;
    }

    /** Leaves days that have nothing to show without a way to choose them. */
    public static void disable(DatePicker picker, Collection<DateRange> without) {
        List<List<String>> ranges = without.stream()
                .map(range -> List.of(range.start().toString(), range.last().toString()))
                .toList();
        picker.getElement()
                .executeJs(
                        "const without = $0; this.isDateDisabled = (date) => {"
                                + " const two = (n) => String(n).padStart(2, '0');"
                                + " const day = `${date.year}-${two(date.month + 1)}-${two(date.day)}`;"
                                + " return without.some(([first, last]) => first <= day && day <= last); };",
                        JacksonUtils.listToJson(ranges));
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
