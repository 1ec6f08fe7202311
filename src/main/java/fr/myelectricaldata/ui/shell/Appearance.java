package fr.myelectricaldata.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Light, dark, or as the system says; the host page is sent with it, so nothing flashes. */
enum Appearance {
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

    void apply(UI ui) {
        Cookies.write(COOKIE, word());
        ui.getElement().executeJs("document.documentElement.setAttribute($0, $1)", ATTRIBUTE, word());
    }
}
