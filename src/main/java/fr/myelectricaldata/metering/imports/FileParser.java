package fr.myelectricaldata.metering.imports;

import fr.myelectricaldata.common.ProgressListener;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a file line by line: what stands above the values, the headings, and the values under each. */
final class FileParser {
    /** Seventeen years of half-hours. */
    static final int MOST_LINES = 300_000;

    /** Telling of each would cost more than reading it. */
    private static final int LINES_PER_NEWS = 1000;

    private final Findings findings;
    private final int all;
    private final ProgressListener progress;
    private Metadata metadata = Metadata.NONE;
    private @Nullable List<String> labels;
    private Section section = Section.IGNORED;
    private boolean recognised;
    private long lines;
    private long last;

    private FileParser(Findings findings, int all, ProgressListener progress) {
        this.findings = findings;
        this.all = all;
        this.progress = progress;
    }

    static ParsedFile parse(byte[] file, Findings findings) {
        return parse(file, findings, ProgressListener.NONE);
    }

    /**
     * @param progress hears of lines; of 0 in all when nobody knows how many there are
     * @throws ImportRefusedException when nothing of it can be used
     */
    static ParsedFile parse(byte[] file, Findings findings, ProgressListener progress) {
        FileParser parser = new FileParser(findings, FileLines.count(file), progress);
        FileLines.forEach(file, parser::line);
        parser.section.end();
        if (!parser.recognised) {
            throw ImportRefusedException.unknownFormat();
        }
        return findings.file();
    }

    private void line(Line line) {
        if (++lines > MOST_LINES) {
            throw ImportRefusedException.tooManyLines();
        }
        if (lines % LINES_PER_NEWS == 0) {
            progress.progressed((int) lines, all);
        }
        if (line.number() <= last) {
            // The next sheet of a workbook.
            begin(Section.IGNORED);
        }
        last = line.number();
        if (line.blank()) {
            return;
        }
        if (labels != null) {
            meet(Metadata.below(labels, line));
            labels = null;
        } else if (!heading(line)) {
            section.line(line);
        }
    }

    private boolean heading(Line line) {
        if (!Character.isLetter(line.cell(0).isEmpty() ? ' ' : line.cell(0).charAt(0))) {
            // Values begin with a digit; most lines are values.
            return false;
        }
        List<String> plain = line.plain();
        if (WideSection.headedBy(plain)) {
            begin(new WideSection(findings, plain));
            recognised = true;
            return true;
        }
        if (Metadata.isLabel(plain.getFirst())) {
            label(line, plain);
            return true;
        }
        Section next = Headings.section(findings, metadata, plain);
        if (next == null) {
            return false;
        }
        begin(next);
        recognised |= next != Section.IGNORED;
        return true;
    }

    private void label(Line line, List<String> plain) {
        begin(Section.IGNORED);
        if (Metadata.namesPoint(plain)) {
            metadata = Metadata.NONE;
        }
        if (plain.size() > 1 && Metadata.isLabel(plain.get(1))) {
            labels = plain;
        } else {
            meet(Metadata.pairs(line));
        }
    }

    private void meet(Metadata more) {
        metadata = metadata.and(more);
        if (!more.point().isEmpty()) {
            findings.point(more.point());
        }
    }

    private void begin(Section next) {
        section.end();
        section = next;
    }
}
