package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.LongReadings;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.table.Column;
import fr.myelectricaldata.table.Table;
import fr.myelectricaldata.table.TableFormat;
import fr.myelectricaldata.ui.Dates;
import fr.myelectricaldata.ui.TableLink;
import fr.myelectricaldata.ui.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A series of one meter as a file, all of it or a range, straight from what is kept. */
final class ExportDialog extends Dialog {
    private static final int OLDEST_YEARS = 15;

    private final MeterDesk desk;
    private final AccountId account;
    private final UsagePoint point;
    private final Select<Measure> measure = new Select<>();
    private final DatePicker first;
    private final DatePicker last;
    private final Div links = new Div();
    private final Words words;

    ExportDialog(MeterDesk desk, AccountId account, UsagePoint point, LocalDate today) {
        this.desk = desk;
        this.account = account;
        this.point = point;
        this.words = new Words(getLocale());
        setHeaderTitle(getTranslation("export.title"));
        setWidth("460px");
        measure.setLabel(getTranslation("gaps.measure"));
        measure.setItems(Measure.values());
        measure.setItemLabelGenerator(one -> words.text("measure." + one));
        measure.setValue(Measure.CONSUMPTION_LOAD_CURVE);
        first = Dates.picker(getTranslation("period.first"), today.minusDays(1), getLocale());
        last = Dates.picker(getTranslation("period.last"), today.minusDays(1), getLocale());
        first.setValue(today.minusYears(OLDEST_YEARS));
        last.setValue(today.minusDays(1));
        measure.addValueChangeListener(change -> offer());
        first.addValueChangeListener(change -> offer());
        last.addValueChangeListener(change -> offer());
        Div dates = new Div(first, last);
        dates.addClassName("two-dates");
        Paragraph lead = new Paragraph(getTranslation("export.lead"));
        lead.addClassName("say");
        links.addClassName("actions");
        Div form = new Div(lead, measure, dates, links);
        form.addClassName("form");
        add(form);
        getFooter().add(new Button(getTranslation("action.close"), click -> close()));
        offer();
    }

    private void offer() {
        links.removeAll();
        if (first.getValue() == null
                || last.getValue() == null
                || first.getValue().isAfter(last.getValue())) {
            links.add(new Paragraph(getTranslation("export.dates")));
            return;
        }
        DateRange days = DateRange.closed(first.getValue(), last.getValue());
        for (TableFormat format : TableFormat.values()) {
            links.add(download(measure.getValue(), days, format));
        }
    }

    private TableLink download(Measure wanted, DateRange days, TableFormat format) {
        String from = getTranslation("chart.from");
        String to = getTranslation("chart.to");
        String title = words.text("measure." + wanted);
        return new TableLink(format, () -> {
                    LongReadings readings = desk.everything(account, point.number(), wanted, days);
                    return new Table<>(
                            "linky-" + point.number().value().substring(10) + "-"
                                    + wanted.name().toLowerCase(Locale.ROOT),
                            title,
                            List.of(
                                    Column.moment(from, Reading::start),
                                    Column.moment(to, Reading::end),
                                    Column.whole(title, wanted.unit(), Reading::value)),
                            readings.values()::forEach);
                })
                .asButton();
    }
}
