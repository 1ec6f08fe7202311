package fr.myelectricaldata.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.myelectricaldata.table.Table;
import fr.myelectricaldata.table.TableFormat;
import fr.myelectricaldata.table.TableWriter;
import java.util.Locale;
import java.util.function.Supplier;

/** Downloads a table in one format; it is made when somebody asks for it, and its rows go past the session's lock. */
public final class TableLink extends Anchor {
    /** @param table is called on the download's own thread, where no component may be asked for words */
    public TableLink(TableFormat format, Supplier<? extends Table<?>> table) {
        setHref(handler(format, getLocale(), table));
        getElement().setAttribute("download", true);
        add(getTranslation("chart." + format.extension()));
    }

    /** In the shape of a button, with its sign. */
    public TableLink asButton() {
        addComponentAsFirst(new Glyph("download"));
        addClassName("button-link");
        return this;
    }

    private static DownloadHandler handler(TableFormat format, Locale reader, Supplier<? extends Table<?>> table) {
        return event -> {
            Table<?> made = table.get();
            event.setFileName(made.fileName(format));
            event.setContentType(format.mediaType());
            TableWriter.write(made, format, reader, event.getOutputStream());
        };
    }
}
