package fr.myelectricaldata.admin.ui.logs;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.logs.LogFilter;
import fr.myelectricaldata.logs.LogLine;
import fr.myelectricaldata.ui.Glyph;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the filter shows, all of it, as a file: the lines of a log, or JSON Lines. */
final class LogsFiles extends Div {
    private static final int MOST = 20_000;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    private final LogDesk desk;
    private final AccountPrincipal actor;
    private final Supplier<LogFilter> filter;

    LogsFiles(LogDesk desk, Supplier<LogFilter> filter) {
        this.desk = desk;
        this.actor = desk.actor();
        this.filter = filter;
        addClassName("links");
        add(link("logs.as-text", "log", "text/plain; charset=utf-8", LogLine::text));
        add(link("logs.as-json", "jsonl", "application/x-ndjson", LogLine::json));
    }

    private Anchor link(String label, String extension, String mediaType, Function<LogLine, String> form) {
        Anchor link = new Anchor();
        link.setHref((DownloadHandler) event -> {
            // Asked on the download's own thread: whoever may not read any more gets nothing.
            var lines = desk.book().find(actor, filter.get(), 0, MOST);
            event.setFileName("logs-" + NAME.format(desk.clock().instant()) + "." + extension);
            event.setContentType(mediaType);
            Writer out = new BufferedWriter(new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8));
            for (LogLine line : lines) {
                out.write(form.apply(line));
                out.write('\n');
            }
            out.flush();
        });
        link.getElement().setAttribute("download", true);
        link.add(new Glyph("download"));
        link.add(getTranslation(label));
        link.addClassName("button-link");
        return link;
    }
}
