package fr.myelectricaldata.dashboard.today;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Glyph;
import java.util.List;
import java.util.Locale;

/** What there is to know, as a list: mark, fact, what follows from it. */
final class NewsCard extends Card {
    NewsCard(List<News.Item> items) {
        super("");
        setTitle(getTranslation("news.title"));
        UnorderedList list = new UnorderedList();
        list.addClassName("news");
        items.forEach(item -> {
            Span title = new Span(item.title());
            title.addClassName("news-title");
            Span text = new Span(item.text());
            text.addClassName("soft");
            ListItem entry = new ListItem(new Glyph(glyph(item.tone())), new Div(title, text));
            entry.addClassName(item.tone().name().toLowerCase(Locale.ROOT));
            list.add(entry);
        });
        add(list);
    }

    private static String glyph(Tone tone) {
        return switch (tone) {
            case OK -> "check";
            case WARN, BAD -> "alert";
            case PLAIN, QUIET -> "info";
        };
    }
}
