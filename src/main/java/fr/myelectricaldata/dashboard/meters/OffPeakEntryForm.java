package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import fr.myelectricaldata.meter.OffPeakCalendar.Entry;
import fr.myelectricaldata.meter.OffPeakCalendar.Season;
import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.meter.OffPeakHours.Slot;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.ClockField;
import fr.myelectricaldata.ui.Dates;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.ToolButton;
import fr.myelectricaldata.ui.Words;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One entry of the calendar: from which day, in which season, and the ranges as times with the bar of 24 hours. */
final class OffPeakEntryForm extends Div {
    private static final int MOST_RANGES = 6;

    private final DatePicker from;
    private final Select<Season> season = new Select<>();
    private final List<Range> ranges = new ArrayList<>();
    private final Div rangeBox = new Div();
    private final Div preview = new Div();
    private final OffPeakHours before;

    /** Two times of the wall clock; at the same time both are the whole day. */
    private final class Range extends Div {
        private final ClockField start = time("off-peak.edit.from");
        private final ClockField end = time("off-peak.edit.to");

        Range(LocalTime first, LocalTime last) {
            addClassName("range");
            start.setTime(first);
            end.setTime(last);
            add(start, end, new ToolButton("close", getTranslation("off-peak.edit.remove-range"), () -> {
                ranges.remove(this);
                rangeBox.remove(this);
                draw();
            }));
        }

        private ClockField time(String key) {
            ClockField field = new ClockField(getTranslation(key));
            field.addValueChangeListener(change -> draw());
            return field;
        }

        boolean valid() {
            return Stream.of(start, end).map(ClockField::check).reduce(true, Boolean::logicalAnd);
        }

        Optional<Slot> slot() {
            return start.time().flatMap(first -> end.time().map(last -> new Slot(first, last)));
        }
    }

    OffPeakEntryForm(Entry entry, Consumer<OffPeakEntryForm> remove) {
        addClassName("off-peak-entry");
        before = entry.hours();
        from = Dates.picker(getTranslation("off-peak.edit.since"), LocalDate.MAX.withYear(2100), getLocale());
        from.setValue(entry.from());
        from.setPlaceholder(getTranslation("off-peak.edit.always"));
        from.setClearButtonVisible(true);
        season.setLabel(getTranslation("off-peak.edit.season"));
        season.setItems(Season.values());
        season.setItemLabelGenerator(one -> getTranslation("season." + one));
        season.setValue(entry.season());
        rangeBox.addClassName("ranges");
        entry.hours().slots().forEach(slot -> add(slot.start(), slot.end()));
        Button more = new Button(getTranslation("off-peak.edit.range"), click -> {
            if (ranges.size() < MOST_RANGES) {
                add(LocalTime.of(22, 0), LocalTime.of(6, 0));
                draw();
            }
        });
        Div head = new Div(
                from,
                season,
                new ToolButton("trash", getTranslation("off-peak.edit.remove"), () -> remove.accept(this)));
        head.addClassName("range");
        add(head, rangeBox, more, preview);
        draw();
    }

    private void add(LocalTime start, LocalTime end) {
        Range range = new Range(start, end);
        ranges.add(range);
        rangeBox.add(range);
    }

    /** What is wrong is said beside it. */
    boolean valid() {
        return ranges.stream().map(Range::valid).reduce(true, Boolean::logicalAnd) && !hours().overlapping();
    }

    /** Days of the week that differ, which only the API can set, stay as they were. */
    Entry entry() {
        return new Entry(from.getValue(), season.getValue(), hours());
    }

    private OffPeakHours hours() {
        List<Slot> slots =
                ranges.stream().map(Range::slot).flatMap(Optional::stream).toList();
        return new OffPeakHours(slots, before.exceptions());
    }

    /** The bar, and a doubt when it is not the eight hours that the network grants. */
    private void draw() {
        preview.removeAll();
        OffPeakHours hours = hours();
        if (hours.slots().isEmpty()) {
            preview.add(new Paragraph(getTranslation("off-peak.edit.none")));
            return;
        }
        Words words = new Words(getLocale());
        preview.add(new OffPeakBar(hours, words));
        if (hours.overlapping()) {
            preview.add(new Notice(Tone.WARN, getTranslation("off-peak.edit.overlap")));
        }
        int minutes = hours.totalMinutes();
        Formats formats = words.formats();
        Paragraph sum = new Paragraph(getTranslation(
                minutes == OffPeakHours.REGULAR_MINUTES ? "off-peak.edit.sum" : "off-peak.edit.sum.odd",
                formats.time(LocalTime.MIDNIGHT.plusMinutes(Math.min(minutes, 1439)))));
        sum.addClassName("say");
        preview.add(sum);
    }
}
