package fr.myelectricaldata.ui.shell;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Light, dark, or as the system says; the host page is sent with it, so nothing flashes. */
public enum Appearance {
    LIGHT,
    DARK,
    SYSTEM;

    static final String ATTRIBUTE = "data-scheme";
    private static final String COOKIE = "med-scheme";

    static Appearance remembered(@Nullable VaadinRequest request) {
        return Cookies.read(request, COOKIE)
                .flatMap(value -> Arrays.stream(values())
                        .filter(one -> one.word().equals(value))
                        .findFirst())
                .orElse(SYSTEM);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the page wears now: chosen on this page, or remembered by this browser. */
    public static Appearance of(UI ui) {
        Appearance chosen = ComponentUtil.getData(ui, Appearance.class);
        return chosen == null ? remembered(VaadinService.getCurrentRequest()) : chosen;
    }

    void remember() {
        Cookies.write(COOKIE, word());
    }

    void apply(UI ui) {
        remember();
        ComponentUtil.setData(ui, Appearance.class, this);
        ComponentUtil.fireEvent(ui, new Chosen(ui));
        ui.getElement().executeJs("document.documentElement.setAttribute($0, $1)", ATTRIBUTE, word());
    }

    /** Told to the page, so that whatever shows the choice follows it. */
    static final class Chosen extends ComponentEvent<UI> {
        Chosen(UI ui) {
            super(ui, false);
        }
    }
}
