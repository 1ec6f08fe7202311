package fr.myelectricaldata.metering.archive;

import fr.myelectricaldata.metering.MeterDataException.Finding;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** The plain form of a header: four words, findings by name, so that no reordering of the enum can change their sense. */
final class HeaderCodec {
    private static final String NONE = "-";

    private HeaderCodec() {}

    static byte[] encode(SeriesHeader header) {
        SeriesHeader.Floor floor = header.floor();
        SeriesHeader.Verdict verdict = header.verdict();
        String text = String.join(
                " ",
                floor == null ? NONE : floor.finding().name(),
                floor == null ? NONE : floor.firstDay().toString(),
                verdict == null ? NONE : verdict.finding().name(),
                verdict == null ? NONE : verdict.since().toString());
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static SeriesHeader decode(byte[] header) {
        List<String> words = List.of(new String(header, StandardCharsets.US_ASCII).split(" ", -1));
        return new SeriesHeader(
                words.get(0).equals(NONE)
                        ? null
                        : new SeriesHeader.Floor(LocalDate.parse(words.get(1)), Finding.valueOf(words.get(0))),
                words.get(2).equals(NONE)
                        ? null
                        : new SeriesHeader.Verdict(Finding.valueOf(words.get(2)), LocalDate.parse(words.get(3))));
    }
}
