package fr.myelectricaldata.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One of a handful of things that a whole page is about. Hidden while there is nothing to choose from. */
public final class ItemPicker<T> extends Select<T> {
    public ItemPicker(String label, ItemLabelGenerator<T> words, Consumer<T> chosen) {
        addClassName("picker");
        setAriaLabel(label);
        setItemLabelGenerator(words);
        setVisible(false);
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(change.getValue());
            }
        });
    }

    public void offer(List<T> items, @Nullable T current) {
        setItems(items);
        setValue(current);
        setVisible(!items.isEmpty());
    }
}
