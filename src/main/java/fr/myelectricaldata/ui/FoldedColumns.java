package fr.myelectricaldata.ui;

import com.vaadin.flow.component.grid.Grid;

/** A grid that shows all but its last column on a wide screen, and the last alone, as cards, on a narrow one. */
public final class FoldedColumns {
    private static final String WIDE_ONLY = "wide-only";
    /** The grid's columns cannot be told so by a style sheet. */
    private static final String FOLD = """
            const grid = this, narrow = window.matchMedia('(max-width: 760px)');
            const fold = () => grid.querySelectorAll('vaadin-grid-column').forEach(
                column => { column.hidden = column.classList.contains('wide-only') === narrow.matches; });
            grid.foldColumns && narrow.removeEventListener('change', grid.foldColumns);
            grid.foldColumns = fold;
            narrow.addEventListener('change', fold);
            fold();
            """;

    private FoldedColumns() {}

    /** Once every column is there. */
    public static void fold(Grid<?> grid) {
        grid.addAttachListener(attached -> grid.getElement().executeJs(FOLD));
    }

    public static <T> Grid.Column<T> wideOnly(Grid.Column<T> column) {
        column.getElement().getClassList().add(WIDE_ONLY);
        return column;
    }
}
