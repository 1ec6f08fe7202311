package fr.myelectricaldata.metering.analysis;

import fr.myelectricaldata.metering.analysis.DayClock.Span;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * The power that a day stays under for a share of the known time between two times of the wall clock.
 *
 * @param wallFrom seconds after midnight by the clock
 * @param wallTo seconds after midnight by the clock
 * @param share 0 to 1
 * @param enough share of that time that has to be known
 */
record PowerQuantile(int wallFrom, int wallTo, double share, double enough) {
    private static final int LENGTH_BITS = 20;
    private static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;

    OptionalLong of(CurveDay day) {
        List<Span> spans = day.clock().passed(wallFrom, wallTo);
        Pieces pieces = new Pieces(day.count() * spans.size());
        spans.forEach(span -> day.forEach(
                (from, to, watts) -> pieces.add(watts, Math.min(to, span.to()) - Math.max(from, span.from()))));
        int wanted = spans.stream().mapToInt(Span::length).sum();
        return pieces.known == 0 || pieces.known < enough * wanted
                ? OptionalLong.empty()
                : OptionalLong.of(pieces.lowest(share * pieces.known));
    }

    /** Power and time of each piece in one number, so that they are sorted together and without objects. */
    private static final class Pieces {
        private final long[] packed;
        private int size;
        private long known;

        Pieces(int most) {
            packed = new long[most];
        }

        void add(long watts, int seconds) {
            if (seconds > 0) {
                packed[size++] = watts << LENGTH_BITS | seconds;
                known += seconds;
            }
        }

        /** The highest power of the lowest pieces that last this long together. */
        long lowest(double seconds) {
            Arrays.sort(packed, 0, size);
            int last = 0;
            for (long below = packed[0] & LENGTH_MASK; below < seconds && last < size - 1; ) {
                last++;
                below += packed[last] & LENGTH_MASK;
            }
            return packed[last] >> LENGTH_BITS;
        }
    }
}
