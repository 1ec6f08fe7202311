package fr.myelectricaldata.ui.chart;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.chart.ChartTable.Column;
import fr.myelectricaldata.ui.chart.ChartTable.Interval;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers of a chart as a plain table that a screen reader walks through. */
public final class DataTable extends Div {
    private static final String NOTHING = "–";

    private final Formats formats = new Formats(getLocale());

    public DataTable(ChartTable content) {
        addClassName("data-table-box");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", content.caption());
        NativeTable table = new NativeTable();
        table.addClassName("data-table");
        table.setCaptionText(content.caption());
        NativeTableRow head = table.getHead().addRow();
        content.columns().forEach(column -> head.add(header(column.name(), "col")));
        for (List<@Nullable Object> cells : content.rows()) {
            NativeTableRow row = table.getBody().addRow();
            row.add(header(text(content.columns().getFirst(), cells.getFirst()), "row"));
            for (int i = 1; i < cells.size(); i++) {
                row.addDataCell().setText(text(content.columns().get(i), cells.get(i)));
            }
        }
        add(table);
    }

    /** Its cells are words, not figures to compare: they begin on one line. */
    public DataTable ofWords() {
        addClassName("of-words");
        return this;
    }

    private String text(Column column, @Nullable Object cell) {
        return switch (cell) {
            case null -> NOTHING;
            case DateRange days when days.length() == 1 -> formats.fullDay(days.start());
            case DateRange days -> formats.period(days);
            case Interval interval -> formats.time(interval.start()) + " – " + formats.time(interval.end());
            case Number number -> {
                String text = formats.number(new BigDecimal(number.toString()), column.decimals());
                yield column.unit().isEmpty() ? text : text + Formats.NBSP + column.unit();
            }
            default -> cell.toString();
        };
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
