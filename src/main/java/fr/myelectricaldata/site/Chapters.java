package fr.myelectricaldata.site;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/**
 * A page to be read: chapters with a heading, paragraphs, and lines. Texts are found under {@code <page>.<chapter>}, with
 * {@code .text} and, where the chapter has some, {@code .1}, {@code .2} …
 */
final class Chapters extends Article {
    private final String page;

    Chapters(String page) {
        this.page = page;
        addClassName("prose");
    }

    /** @param lines how many there are under the paragraph */
    Chapters chapter(String name, int lines) {
        String key = page + "." + name;
        H2 title = new H2(getTranslation(key));
        title.setId(name);
        add(title, new Paragraph(getTranslation(key + ".text")));
        if (lines > 0) {
            UnorderedList list = new UnorderedList();
            for (int line = 1; line <= lines; line++) {
                list.add(new ListItem(getTranslation(key + "." + line)));
            }
            add(list);
        }
        return this;
    }

    /** A chapter whose sentences were put together elsewhere. */
    Chapters chapter(String name, List<? extends com.vaadin.flow.component.Component> content) {
        H2 title = new H2(getTranslation(page + "." + name));
        title.setId(name);
        add(title);
        content.forEach(this::add);
        return this;
    }
}
