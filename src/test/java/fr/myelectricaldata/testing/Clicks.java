package fr.myelectricaldata.testing;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;

/** What a hand does that Karibu does not. */
public final class Clicks {
    private Clicks() {}

    /** As the browser tells a double click, when the first half was answered before the second: each counts up. */
    public static void twice(Button button) {
        for (int count = 1; count <= 2; count++) {
            ComponentUtil.fireEvent(
                    button, new ClickEvent<>(button, true, 0, 0, 0, 0, count, 0, false, false, false, false));
        }
    }
}
