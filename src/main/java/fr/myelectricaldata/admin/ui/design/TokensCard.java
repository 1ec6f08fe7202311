package fr.myelectricaldata.admin.ui.design;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.ui.Card;
import java.util.List;

/** The colours by name, each with what it stands for. */
final class TokensCard extends Card {
    private static final List<String> TOKENS = List.of(
            "hc",
            "hp",
            "last",
            "production",
            "limit",
            "tempo-blue",
            "tempo-white",
            "tempo-red",
            "brand",
            "ok",
            "warn",
            "bad");

    TokensCard() {
        super("");
        setTitle(getTranslation("design.tokens"));
        Div grid = new Div();
        grid.addClassName("tokens-grid");
        TOKENS.forEach(token -> {
            Div patch = new Div();
            patch.addClassName("token-patch");
            patch.getStyle().set("--patch", "var(--med-" + token + ")");
            patch.getElement().setAttribute("aria-hidden", "true");
            Code name = new Code("--med-" + token);
            grid.add(new Div(patch, new Span(getTranslation("design.token." + token)), name));
        });
        add(grid);
    }
}
