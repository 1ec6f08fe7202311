package fr.myelectricaldata.metering.imports;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which values stand under a heading. */
final class Headings {
    private Headings() {}

    /** @param plain the cells of a line. @return null when it is no heading */
    static @Nullable Section section(Findings findings, Metadata metadata, List<String> plain) {
        String first = plain.getFirst();
        if (plain.size() < 2 || Times.moment(first).isPresent()) {
            return null;
        }
        if (first.startsWith("horodate")) {
            return stamped(findings, metadata, plain);
        }
        if (EdfSection.headedBy(first)) {
            return new EdfSection(findings, Text.unitOf(plain.get(1)));
        }
        if (first.equals("debut") && plain.get(1).equals("fin") && plain.size() > 2) {
            return CurveSection.ofSpans(findings, metadata, unit(plain.get(2), ""));
        }
        if (first.equals("periode")) {
            return Section.IGNORED;
        }
        return first.startsWith("date") ? daily(findings, metadata, plain) : null;
    }

    private static Section stamped(Findings findings, Metadata metadata, List<String> plain) {
        if (IndexSection.headedBy(plain)) {
            return new IndexSection(findings, metadata, plain);
        }
        if (metadata.kind().contains("puissance maximale")) {
            return DaySection.peaks(findings, metadata);
        }
        if (metadata.kind().equals("index")) {
            throw ImportRefusedException.unknownFormat();
        }
        return CurveSection.ofEnds(findings, metadata, unit(plain.get(1), metadata.unit()));
    }

    private static @Nullable Section daily(Findings findings, Metadata metadata, List<String> plain) {
        OptionalInt column = IntStream.range(1, plain.size())
                .filter(i -> Section.WATT_HOURS.containsKey(unit(plain.get(i), "")))
                .findFirst();
        return column.isEmpty()
                ? null
                : DaySection.energies(findings, metadata, unit(plain.get(column.getAsInt()), ""), column.getAsInt());
    }

    /** In parentheses, or the unit alone, or what the lines above say. */
    private static String unit(String plainHeading, String above) {
        String own = Text.unitOf(plainHeading);
        if (!own.isEmpty()) {
            return own;
        }
        boolean alone = List.of("w", "kw", "wh", "kwh").contains(plainHeading);
        return alone ? plainHeading : above;
    }
}
