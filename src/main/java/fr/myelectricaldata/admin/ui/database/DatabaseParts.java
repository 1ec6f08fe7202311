package fr.myelectricaldata.admin.ui.database;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import fr.myelectricaldata.admin.database.DatabaseReport;
import fr.myelectricaldata.admin.database.MaintenanceRun;
import fr.myelectricaldata.ui.Bytes;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Chip;
import fr.myelectricaldata.ui.CodeBlock;
import fr.myelectricaldata.ui.Figure.Quantity;
import fr.myelectricaldata.ui.FigureRow;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.ChartTable;
import fr.myelectricaldata.ui.chart.DataTable;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The report and the runs as cards and tables. */
final class DatabaseParts implements Serializable {
    private final Locale language;

    DatabaseParts(Locale language) {
        this.language = language;
    }

    private Words words() {
        return new Words(language);
    }

    List<Component> report(DatabaseReport report) {
        Words words = words();
        long rows = report.tables().stream()
                .map(DatabaseReport.Table::rows)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        FigureRow figures = new FigureRow()
                .with(words.text("database.kind"), new Quantity(report.kind(), ""), report.version())
                .with(
                        words.text("database.size"),
                        Bytes.of(report.bytes(), words.formats()),
                        words.text("database.size.note"))
                .with(
                        words.text("database.tables"),
                        new Quantity(words.formats().integer(report.tables().size()), ""),
                        words.text("database.rows.note", words.formats().integer(rows)))
                .with(
                        words.text("database.schema"),
                        new Quantity(
                                report.migrations().stream()
                                        .filter(one -> one.at() != null)
                                        .findFirst()
                                        .map(DatabaseReport.Migration::version)
                                        .orElse("–"),
                                ""),
                        words.text("database.schema.note", report.migrations().size()));
        return List.of(figures, backups(report), tables(report), migrations(report));
    }

    private Card backups(DatabaseReport report) {
        Words words = words();
        Card card = new Card(words.text("database.backups"));
        if (report.command() != null) {
            card.setContent(
                    new Paragraph(words.text("database.backups.by-hand")),
                    new CodeBlock(words.text("database.backups.command"), report.command()));
            return card;
        }
        Paragraph where = new Paragraph(words.text("database.backups.where", String.valueOf(report.folder())));
        card.setContent(
                where,
                report.backups().isEmpty()
                        ? new Paragraph(words.text("database.backups.none"))
                        : table(
                                "database.backups",
                                List.of("file", "bytes", "moment"),
                                report.backups().stream()
                                        .map(one -> List.of(one.name(), size(one.bytes()), moment(one.at())))
                                        .toList()));
        return card;
    }

    private Card tables(DatabaseReport report) {
        Card card = new Card(words().text("database.tables"));
        card.setContent(table(
                "database.tables",
                List.of("table", "rows", "bytes"),
                report.tables().stream()
                        .map(one -> List.of(
                                one.name(),
                                one.rows() == null ? "–" : words().formats().integer(one.rows()),
                                one.bytes() == null ? "–" : size(one.bytes())))
                        .toList()));
        return card;
    }

    private Card migrations(DatabaseReport report) {
        Card card = new Card(words().text("database.migrations"));
        card.setContent(table(
                "database.migrations",
                List.of("version", "description", "state", "moment"),
                report.migrations().stream()
                        .map(one -> List.of(one.version(), one.description(), one.state(), moment(one.at())))
                        .toList()));
        return card;
    }

    Component runs(List<MaintenanceRun> runs) {
        Words words = words();
        Div list = new Div();
        list.addClassName("run-list");
        if (runs.isEmpty()) {
            list.add(new Paragraph(words.text("database.runs.none")));
        }
        runs.stream().limit(6).map(this::run).forEach(list::add);
        return list;
    }

    private Component run(MaintenanceRun run) {
        Words words = words();
        Span what = new Span(words.text("database.run." + run.kind()));
        Span when = new Span(words.formats().moment(run.started()));
        when.addClassName("quiet");
        Div head = new Div(new Chip(words.text("database.state." + run.state()), tone(run)), what, when);
        head.addClassName("told");
        Div line = new Div(head);
        if (run.state() == MaintenanceRun.State.RUNNING) {
            ProgressBar bar = new ProgressBar();
            bar.setIndeterminate(run.total() == 0);
            if (run.total() > 0) {
                bar.setValue((double) run.done() / run.total());
            }
            bar.getElement().setAttribute("aria-label", words.text("database.run." + run.kind()));
            line.add(bar);
        } else if (!run.detail().isEmpty()) {
            boolean full = run.detail().equals(MaintenanceRun.NO_ROOM);
            Div detail = new Div(full ? words.text("database.no-room") : run.detail());
            detail.addClassNames("quiet", "run-detail");
            line.add(detail);
        }
        return line;
    }

    private static Chip.Tone tone(MaintenanceRun run) {
        return switch (run.state()) {
            case RUNNING -> Chip.Tone.PLAIN;
            case OK -> Chip.Tone.OK;
            case INTERRUPTED -> Chip.Tone.WARN;
            case FINDINGS, FAILED -> Chip.Tone.BAD;
        };
    }

    private DataTable table(String caption, List<String> columns, List<List<String>> rows) {
        Words words = words();
        Stream<String> titles = columns.stream().map(column -> words.text("database.column." + column));
        return new DataTable(ChartTable.ofTexts(words.text(caption), titles.toList(), rows));
    }

    private String size(long bytes) {
        return Bytes.of(bytes, words().formats()).toString();
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "–" : words().formats().moment(at);
    }
}
