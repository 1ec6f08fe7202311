package fr.myelectricaldata.table;

import java.util.function.Consumer;

/**
 * The rows of a table, made while they are written: {@code list::forEach} for those that are in memory, a walk through the
 * archive for those that are not.
 *
 * @param <R> what one row is made of
 */
@FunctionalInterface
public interface Rows<R> {
    void forEach(Consumer<R> reader);
}
