package fr.myelectricaldata.site.guide;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.CodeBlock;
import java.util.List;

/** The guide itself, whoever reads it. */
final class Guide extends Div {
    private static final List<String> FAMILIES = List.of("v1", "v2", "conso");

    private final Div recipes = new Div();

    Guide() {
        addClassName("stack");
        recipes.addClassName("stack");
        add(recipes, families(), reference());
    }

    void show(Values values) {
        recipes.removeAll();
        for (Recipe recipe : Recipe.ALL) {
            Card card = new Card(getTranslation("guide." + recipe.section()));
            String name = getTranslation("guide." + recipe.section());
            card.add(
                    new Paragraph(getTranslation("guide." + recipe.section() + ".text")),
                    new CodeBlock(name, recipe.filled(values)));
            recipes.add(card);
        }
    }

    private Card families() {
        Card card = new Card(getTranslation("guide.existing"));
        UnorderedList list = new UnorderedList();
        list.addClassName("lines");
        FAMILIES.forEach(family -> list.add(new ListItem(getTranslation("guide.existing." + family))));
        card.add(new Paragraph(getTranslation("guide.existing.text")), list);
        return card;
    }

    private Card reference() {
        Card card = new Card(getTranslation("guide.reference"));
        Anchor docs = new Anchor("docs", getTranslation("guide.reference.link"));
        docs.setRouterIgnore(true);
        docs.addClassName("button-link");
        Div actions = new Div(docs);
        actions.addClassName("actions");
        card.add(new Paragraph(getTranslation("guide.reference.text")), actions);
        return card;
    }
}
