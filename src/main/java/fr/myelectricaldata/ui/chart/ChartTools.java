package fr.myelectricaldata.ui.chart;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import fr.myelectricaldata.table.TableFormat;
import fr.myelectricaldata.ui.Glyph;
import fr.myelectricaldata.ui.TableLink;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Supplier;

/** What stands under every drawing: the same as a table, as files and as an image. */
final class ChartTools extends Div {
    private final Picture picture;
    private final Div tableBox;
    private final NativeButton toggle = button("");
    private boolean open;
    private Supplier<ChartTable> table = () -> {
        throw new IllegalStateException("nothing is shown yet");
    };

    /** @param tableBox where the table opens */
    ChartTools(Picture picture, Div tableBox) {
        this.picture = picture;
        this.tableBox = tableBox;
        addClassName("chart-tools");
        toggle.addClickListener(click -> {
            open = !open;
            fill();
        });
    }

    void offer(String title, String sentence, Supplier<ChartTable> table) {
        this.table = table;
        removeAll();
        add(new Glyph("table"), toggle);
        String file = fileName(title);
        add(new Glyph("download"));
        for (TableFormat format : TableFormat.values()) {
            add(download(format, file));
        }
        NativeButton image = button(getTranslation("chart.image"));
        image.addClickListener(click -> picture.save(file + ".png", title, sentence));
        add(image);
        fill();
    }

    private static NativeButton button(String text) {
        NativeButton button = new NativeButton(text);
        button.addClassName("link-button");
        return button;
    }

    /** Written when it is asked for, in the language of the page. */
    private Anchor download(TableFormat format, String file) {
        Supplier<ChartTable> wanted = table;
        String first = getTranslation("chart.from");
        String last = getTranslation("chart.to");
        Anchor link = new TableLink(format, () -> ChartFile.of(wanted.get(), file, first, last));
        link.addClassName("link-button");
        return link;
    }

    private void fill() {
        toggle.setText(getTranslation(open ? "chart.table.hide" : "chart.table.show"));
        toggle.getElement().setAttribute("aria-expanded", Boolean.toString(open));
        tableBox.removeAll();
        if (open) {
            tableBox.add(new DataTable(table.get()));
        }
    }

    /** Of a title, what every file system takes: {@code consommation-par-jour-24-oct-22-nov-2026}. */
    static String fileName(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
