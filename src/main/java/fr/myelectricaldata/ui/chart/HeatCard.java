package fr.myelectricaldata.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.myelectricaldata.ui.Card;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A heat map that says something: title, map, its scale, one sentence, and the same as table, file and image. */
public final class HeatCard extends Card {
    /**
     * @param sentence what the map shows, in words
     * @param scale writes a limit of the shades with its unit
     * @param missing what an empty cell means, or null when there is none
     */
    public record Content(
            String title,
            HeatMap.Model model,
            Function<Double, String> scale,
            @Nullable String missing,
            String sentence,
            Supplier<ChartTable> table) {}

    private final HeatMap map = new HeatMap();
    private final Div tableBox = new Div();
    private final ChartTools tools;

    public HeatCard(String title, Component... tools) {
        super(title, tools);
        this.tools = new ChartTools(map, tableBox);
    }

    public HeatMap map() {
        return map;
    }

    public void show(Content content) {
        setTitle(content.title());
        map.show(content.model(), content.title() + ". " + content.sentence());
        Paragraph say = new Paragraph(content.sentence());
        say.addClassName("say");
        tools.offer(content.title(), content.sentence(), content.table());
        setContent(map, scale(content), say, tools, tableBox);
    }

    /** Each shade with the values it stands for: never colour alone. */
    private UnorderedList scale(Content content) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("legend", "heat-scale");
        List<String> limits =
                content.model().limits().stream().map(content.scale()).toList();
        for (int shade = 0; shade <= limits.size(); shade++) {
            list.add(new ListItem(swatch("heat-" + shade), new Span(words(limits, shade))));
        }
        if (content.missing() != null) {
            list.add(new ListItem(swatch("none"), new Span(content.missing())));
        }
        return list;
    }

    private String words(List<String> limits, int shade) {
        if (shade == 0) {
            return limits.isEmpty() ? getTranslation("heat.all") : getTranslation("heat.under", limits.getFirst());
        }
        String from = limits.get(shade - 1);
        return shade == limits.size()
                ? getTranslation("heat.from", from)
                : getTranslation("heat.between", from, limits.get(shade));
    }

    private static Span swatch(String style) {
        Span sample = new Span();
        sample.addClassNames("swatch", style);
        sample.getElement().setAttribute("aria-hidden", "true");
        return sample;
    }
}
