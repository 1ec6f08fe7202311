package fr.myelectricaldata.dashboard;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one browser page knows from one navigation to the next: the meter it showed, and what is still to be told. */
final class PageMemory {
    private final List<String> remarks = new ArrayList<>();
    private @Nullable UUID shown;

    static PageMemory of(UI ui) {
        PageMemory known = ComponentUtil.getData(ui, PageMemory.class);
        if (known != null) {
            return known;
        }
        PageMemory memory = new PageMemory();
        ComponentUtil.setData(ui, PageMemory.class, memory);
        return memory;
    }

    @Nullable
    UUID shown() {
        return shown;
    }

    void show(@Nullable UUID point) {
        shown = point;
    }

    /** A corrected address is navigated to anew: what is said of it is said then. */
    void tell(List<String> more) {
        remarks.addAll(more);
    }

    /** Everything that was not told yet, once. */
    List<String> told() {
        List<String> all = List.copyOf(remarks);
        remarks.clear();
        return all;
    }
}
