package fr.myelectricaldata.ui.chart;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Which series of a page's charts the reader has switched off. */
public final class SeriesSwitch {
    private final Set<String> hidden;
    private final Consumer<Set<String>> changed;

    /** @param changed is told the keys that are off now */
    public SeriesSwitch(Set<String> hidden, Consumer<Set<String>> changed) {
        this.hidden = new LinkedHashSet<>(hidden);
        this.changed = changed;
    }

    Set<String> keys() {
        return hidden;
    }

    void toggle(String key) {
        if (!hidden.remove(key)) {
            hidden.add(key);
        }
        changed.accept(Set.copyOf(hidden));
    }
}
