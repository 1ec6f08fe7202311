package fr.myelectricaldata.ui.chart;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** The numbers of a chart as a plain table that a screen reader walks through. */
public final class DataTable extends Div {
    /** @param rows the first cell of each names the row */
    public record Content(String caption, List<String> columns, List<List<String>> rows) {
        public Content {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    public DataTable(Content content) {
        addClassName("data-table-box");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", content.caption());
        NativeTable table = new NativeTable();
        table.addClassName("data-table");
        table.setCaptionText(content.caption());
        NativeTableRow head = table.getHead().addRow();
        content.columns().forEach(name -> head.add(header(name, "col")));
        for (List<String> cells : content.rows()) {
            NativeTableRow row = table.getBody().addRow();
            row.add(header(cells.getFirst(), "row"));
            cells.stream().skip(1).forEach(text -> row.addDataCell().setText(text));
        }
        add(table);
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
