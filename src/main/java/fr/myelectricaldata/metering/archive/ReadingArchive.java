package fr.myelectricaldata.metering.archive;

import fr.myelectricaldata.account.AccountDeleted;
import fr.myelectricaldata.account.AccountKeyring;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.Reading;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Days of measured values, kept for ever. Writers merge under a row version, so none undoes another's work. */
@Component
public class ReadingArchive {
    /** No communicating meter is older; keeps absurd ranges cheap. */
    public static final LocalDate BEGINNING = LocalDate.of(2010, 1, 1);

    private static final int DAYS_AT_A_TIME = 366;

    private final BlockTable blocks;
    private final AccountKeyring keys;

    ReadingArchive(BlockTable blocks, AccountKeyring keys) {
        this.blocks = blocks;
        this.keys = keys;
    }

    /** The header and the stored days of {@code range}, in one statement. */
    public StoredSeries read(Series series, DateRange range) {
        return read(series, range, UnaryOperator.identity());
    }

    /** As {@link #read}, but of the readings of a day only the first: what is there, in little memory. */
    public StoredSeries outline(Series series, DateRange range) {
        return read(series, range, StoredDay::outlined);
    }

    private StoredSeries read(Series series, DateRange range, UnaryOperator<StoredDay> kept) {
        BlockSeal seal = new BlockSeal(keys.aeadOf(series.holder()), series);
        SeriesHeader header = SeriesHeader.EMPTY;
        NavigableMap<LocalDate, StoredDay> days = new TreeMap<>();
        for (BlockTable.Row row : blocks.range(series, firstBlock(series, range), lastBlock(series, range))) {
            byte[] plain = seal.open(row.block(), row.payload());
            if (row.block().equals(BlockLayout.HEADER)) {
                header = HeaderCodec.decode(plain);
            } else {
                BlockCodec.decode(LocalDate.parse(row.block()), plain)
                        .subMap(range.start(), true, range.end(), false)
                        .values()
                        .forEach(day -> days.put(day.day(), kept.apply(day)));
            }
        }
        return new StoredSeries(header, days);
    }

    /**
     * Every reading of {@code range}, ascending: holds the ciphertext of a year at a time and the readings of one block,
     * however long the range is.
     */
    public void forEach(Series series, DateRange range, Consumer<Reading> reader) {
        BlockSeal seal = new BlockSeal(keys.aeadOf(series.holder()), series);
        for (DateRange year : range.chunks(DAYS_AT_A_TIME)) {
            for (BlockTable.Row row : blocks.range(series, firstBlock(series, year), lastBlock(series, year))) {
                if (!row.block().equals(BlockLayout.HEADER)) {
                    BlockCodec.decode(LocalDate.parse(row.block()), seal.open(row.block(), row.payload()))
                            .subMap(year.start(), true, year.end(), false)
                            .values()
                            .forEach(day -> day.readings().forEach(reader));
                }
            }
        }
    }

    /** Differs whenever something was written to {@code range}, or next to it in the same block. */
    public String version(Series series, DateRange range) {
        return blocks.version(series, firstBlock(series, range), lastBlock(series, range));
    }

    private static String firstBlock(Series series, DateRange range) {
        return BlockLayout.blockOf(series.measure(), range.start()).toString();
    }

    private static String lastBlock(Series series, DateRange range) {
        return BlockLayout.blockOf(series.measure(), range.last()).toString();
    }

    /** Merges days into their blocks; see {@link StoredDay#mergedWith}. */
    public void merge(Series series, Collection<StoredDay> days) {
        merge(series, days, StoredDay::mergedWith);
    }

    /** As {@link #merge}, but what is kept already yields only to what is fuller than it. */
    public void fill(Series series, Collection<StoredDay> days) {
        merge(series, days, (kept, more) -> more.mergedWith(kept));
    }

    private void merge(Series series, Collection<StoredDay> days, BinaryOperator<StoredDay> rule) {
        Map<LocalDate, List<StoredDay>> byBlock = days.stream()
                .collect(Collectors.groupingBy(
                        day -> BlockLayout.blockOf(series.measure(), day.day()), TreeMap::new, Collectors.toList()));
        byBlock.forEach((block, ofBlock) -> change(series, block.toString(), plain -> {
            NavigableMap<LocalDate, StoredDay> merged =
                    plain.length == 0 ? new TreeMap<>() : BlockCodec.decode(block, plain);
            ofBlock.forEach(day -> merged.merge(day.day(), day, rule));
            return BlockCodec.encode(block, merged.values());
        }));
    }

    public void changeHeader(Series series, UnaryOperator<SeriesHeader> change) {
        change(
                series,
                BlockLayout.HEADER,
                plain -> HeaderCodec.encode(
                        change.apply(plain.length == 0 ? SeriesHeader.EMPTY : HeaderCodec.decode(plain))));
    }

    private void change(Series series, String block, UnaryOperator<byte[]> change) {
        BlockSeal seal = new BlockSeal(keys.aeadOf(series.holder()), series);
        boolean done = false;
        // Whoever loses the race reads what the winner wrote; somebody always wins, so this ends.
        while (!done) {
            BlockTable.@Nullable Row row = blocks.one(series, block).orElse(null);
            byte[] plain = row == null ? new byte[0] : seal.open(block, row.payload());
            byte[] sealed = seal.seal(block, change.apply(plain));
            BlockTable.Sealed written = new BlockTable.Sealed(sealed, seal.generation());
            done = row == null ? blocks.insert(series, block, written) : blocks.replace(series, row, written);
            if (!done) {
                // or the account has got another key meanwhile
                seal = new BlockSeal(keys.freshOf(series.holder()), series);
            }
        }
    }

    /** For a writer that finds its point gone: what it just stored goes too. */
    public void forget(UUID point) {
        blocks.deleteAllOf(point);
    }

    @EventListener
    void forget(AccountDeleted event) {
        blocks.deleteAllOf(event.account());
    }
}
