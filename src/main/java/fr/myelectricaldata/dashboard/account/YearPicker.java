package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import fr.myelectricaldata.account.preferences.AnalysisYear;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** How the year of analysis is cut; day and month are asked for only where they count. */
final class YearPicker extends Div {
    private final Select<AnalysisYear.Kind> kind = new Select<>();
    private final Select<Integer> day = new Select<>();
    private final Select<Month> month = new Select<>();
    private final Consumer<AnalysisYear> chosen;
    private boolean filling;

    YearPicker(AnalysisYear now, Consumer<AnalysisYear> chosen) {
        this.chosen = chosen;
        addClassName("year-picker");
        kind.setLabel(getTranslation("preferences.year"));
        kind.setItemLabelGenerator(one -> getTranslation("preferences.year." + one));
        kind.setItems(Arrays.asList(AnalysisYear.Kind.values()));
        day.setLabel(getTranslation("preferences.year.day"));
        month.setLabel(getTranslation("preferences.year.month"));
        month.setItemLabelGenerator(one -> one.getDisplayName(TextStyle.FULL_STANDALONE, getLocale()));
        month.setItems(Arrays.asList(Month.values()));
        fill(now);
        kind.addValueChangeListener(change -> changed());
        day.addValueChangeListener(change -> changed());
        month.addValueChangeListener(change -> changed());
        add(kind, day, month);
    }

    private void fill(AnalysisYear year) {
        filling = true;
        kind.setValue(year.kind());
        month.setValue(year.start().getMonth());
        day.setItems(IntStream.rangeClosed(1, year.start().getMonth().maxLength())
                .boxed()
                .toList());
        day.setValue(year.start().getDayOfMonth());
        boolean custom = year.kind() == AnalysisYear.Kind.CUSTOM;
        day.setVisible(custom);
        month.setVisible(custom);
        filling = false;
    }

    private void changed() {
        if (filling) {
            return;
        }
        Month in = month.getValue();
        // 31 in a month of thirty days: its last one is meant.
        MonthDay start = MonthDay.of(in, Math.min(day.getValue(), in.maxLength()));
        AnalysisYear year = new AnalysisYear(kind.getValue(), start);
        fill(year);
        chosen.accept(year);
    }
}
