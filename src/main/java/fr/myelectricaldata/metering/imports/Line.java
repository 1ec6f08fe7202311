package fr.myelectricaldata.metering.imports;

import java.util.List;

/**
 * One line of a file, whatever its format.
 *
 * @param number the first line is 1
 */
record Line(long number, List<String> cells) {
    /** Without the spaces around it; empty when there is no such cell. */
    String cell(int index) {
        return index < cells.size() ? Text.stripped(cells.get(index)) : "";
    }

    boolean blank() {
        return cells.stream().allMatch(cell -> Text.stripped(cell).isEmpty());
    }

    /** All cells in {@linkplain Text#plain plain} form. */
    List<String> plain() {
        return cells.stream().map(Text::plain).toList();
    }
}
