package fr.myelectricaldata.metering.archive;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The plain form of a block. Each day: its distance from the block's first day, settled or not, when it was asked, its
 * readings; each reading: gap to the end of the one before, change of length, change of value. A regular curve thus
 * costs two zeros and one small number per reading. Times have whole seconds.
 */
final class BlockCodec {
    private static final int FORMAT = 1;

    private BlockCodec() {}

    static byte[] encode(LocalDate blockStart, Collection<StoredDay> days) {
        Varints.Writer out = new Varints.Writer();
        out.write(FORMAT);
        out.write(days.size());
        for (StoredDay day : days) {
            out.write(day.day().toEpochDay() - blockStart.toEpochDay());
            out.write(day.settled() ? 1 : 0);
            out.write(day.asked().toEpochDay() - day.day().toEpochDay());
            encode(day, out);
        }
        return out.toBytes();
    }

    private static void encode(StoredDay day, Varints.Writer out) {
        out.write(day.readings().size());
        long reached = Paris.startOf(day.day()).getEpochSecond();
        long length = 0;
        long value = 0;
        for (Reading reading : day.readings()) {
            out.write(reading.start().getEpochSecond() - reached);
            out.write(reading.length().toSeconds() - length);
            out.write(reading.value() - value);
            length = reading.length().toSeconds();
            value = reading.value();
            reached = reading.start().getEpochSecond() + length;
        }
    }

    static NavigableMap<LocalDate, StoredDay> decode(LocalDate blockStart, byte[] block) {
        Varints.Reader in = new Varints.Reader(block);
        if (in.read() != FORMAT) {
            throw new IllegalStateException("a block of readings has an unknown format");
        }
        NavigableMap<LocalDate, StoredDay> days = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            LocalDate day = blockStart.plusDays(in.read());
            boolean settled = in.read() == 1;
            LocalDate asked = day.plusDays(in.read());
            days.put(day, new StoredDay(day, readings(day, in), settled, asked));
        }
        return days;
    }

    private static List<Reading> readings(LocalDate day, Varints.Reader in) {
        int size = in.readInt();
        List<Reading> readings = new ArrayList<>(size);
        long reached = Paris.startOf(day).getEpochSecond();
        long length = 0;
        long value = 0;
        for (int left = size; left > 0; left--) {
            long start = reached + in.read();
            length += in.read();
            value += in.read();
            readings.add(new Reading(Instant.ofEpochSecond(start), Duration.ofSeconds(length), value));
            reached = start + length;
        }
        return readings;
    }
}
