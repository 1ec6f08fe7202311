package fr.myelectricaldata.dashboard.charts;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.analysis.Grain;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.Legend;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Weeks, months and years of which fewer days are known than the calendar gives them, be it that days are missing or
 * that the period begins or ends in their midst: they are hatched, and both numbers are said.
 */
record Parts(Grain grain, Words words) {
    /** More are counted instead of named. */
    private static final int MOST_NAMED = 3;

    /** @param known days of the piece with a value; 0 is a gap, and no part of anything */
    record Piece(DateRange days, int known) {}

    boolean partial(Piece piece) {
        return piece.known() > 0 && piece.known() < length(piece);
    }

    private int length(Piece piece) {
        return grain.around(piece.days().start()).length();
    }

    /** The colour of its bar: a custom property, hatched where the piece is partial. */
    Object colour(String colour, Piece piece) {
        return partial(piece) ? colour + "/hatch" : colour;
    }

    /** "3 jours sur 30", or nothing. */
    String note(Piece piece) {
        return partial(piece) ? words.text("consumption.partial", piece.known(), length(piece)) : "";
    }

    void explain(List<Piece> pieces, Legend legend) {
        if (pieces.stream().anyMatch(this::partial)) {
            legend.with("partial", words.text("consumption.legend.partial"));
        }
    }

    /** Which pieces are no whole ones; empty when all are. */
    Optional<String> sentence(List<Piece> pieces) {
        List<Piece> partial = pieces.stream().filter(this::partial).toList();
        if (partial.isEmpty()) {
            return Optional.empty();
        }
        if (partial.size() > MOST_NAMED) {
            return Optional.of(words.text("consumption.partial.many", partial.size()));
        }
        return Optional.of(words.text(
                "consumption.partial.these",
                partial.stream()
                        .map(piece -> name(piece.days()) + Formats.NBSP + "(" + note(piece) + ")")
                        .collect(Collectors.joining(", "))));
    }

    private String name(DateRange days) {
        return switch (grain) {
            case YEAR -> Integer.toString(days.start().getYear());
            case MONTH -> words.formats().month(YearMonth.from(days.start()));
            case WEEK, DAY -> words.formats().period(days);
        };
    }
}
