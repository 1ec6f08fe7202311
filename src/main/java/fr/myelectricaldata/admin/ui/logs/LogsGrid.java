package fr.myelectricaldata.admin.ui.logs;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.logs.LogLine;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.FoldedColumns;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lines, the newest first; a click or Enter opens one, and it stays open while others come in above it. */
final class LogsGrid extends Grid<LogLine> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM HH:mm:ss").withZone(Paris.ZONE);

    private final List<LogLine> lines = new ArrayList<>();

    /** @param request is told the id of a request whose lines are asked for */
    LogsGrid(Consumer<String> request) {
        addClassNames("users-grid", "logs-grid");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", getTranslation("logs.title"));
        wide("logs.time", "132px", line -> TIME.format(line.at()));
        FoldedColumns.wideOnly(
                        addColumn(LitRenderer.<LogLine>of("<span class=\"chip ${item.tone}\">${item.level}</span>")
                                .withProperty("tone", LogsGrid::tone)
                                .withProperty("level", this::level)))
                .setHeader(getTranslation("logs.level"))
                .setFlexGrow(0)
                .setWidth("128px");
        wide("logs.module", "132px", LogLine::module);
        FoldedColumns.wideOnly(addColumn(LitRenderer.<LogLine>of("<span class=\"log-message\">${item.message}</span>")
                        .withProperty("message", LogsGrid::firstLine)))
                .setHeader(getTranslation("logs.message"))
                .setFlexGrow(1);
        addColumn(LitRenderer.<LogLine>of("""
                        <div class="grid-card"><div class="grid-two"><span class="chip ${item.tone}">${item.level}</span>
                        <small>${item.facts}</small><span class="log-text">${item.message}</span></div></div>""")
                        .withProperty("tone", LogsGrid::tone)
                        .withProperty("level", this::level)
                        .withProperty("facts", line -> TIME.format(line.at()) + " · " + line.module())
                        .withProperty("message", LogsGrid::firstLine))
                .setHeader(getTranslation("logs.message"));
        setItemDetailsRenderer(new ComponentRenderer<>(line -> new LogDetails(line, request)));
        setEmptyStateComponent(
                new EmptyState("table", getTranslation("logs.empty"), getTranslation("logs.empty.text")));
        setItems(new ListDataProvider<>(lines) {
            @Override
            public Object getId(LogLine line) {
                return line.id();
            }
        });
        FoldedColumns.fold(this);
    }

    void show(List<LogLine> found) {
        if (!lines.equals(found)) {
            lines.clear();
            lines.addAll(found);
            getDataProvider().refreshAll();
        }
    }

    List<LogLine> lines() {
        return lines;
    }

    private Column<LogLine> wide(String key, String width, ValueProvider<LogLine, String> text) {
        Column<LogLine> column = FoldedColumns.wideOnly(addColumn(text));
        return column.setHeader(getTranslation(key)).setFlexGrow(0).setWidth(width);
    }

    private String level(LogLine line) {
        return getTranslation("logs.level." + line.level());
    }

    private static String tone(LogLine line) {
        return switch (line.level()) {
            case ERROR -> "bad";
            case WARN -> "warn";
            case INFO, DEBUG -> "quiet";
        };
    }

    private static String firstLine(LogLine line) {
        String failure =
                line.trace().lines().findFirst().map(first -> " — " + first).orElse("");
        return line.message().lines().findFirst().orElse("") + failure;
    }
}
