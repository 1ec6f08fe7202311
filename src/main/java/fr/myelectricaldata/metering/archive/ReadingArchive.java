package fr.myelectricaldata.metering.archive;

import fr.myelectricaldata.account.AccountDeleted;
import fr.myelectricaldata.account.AccountKeyring;
import fr.myelectricaldata.common.DateRange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Days of measured values, kept for ever. Writers merge under a row version, so none undoes another's work. */
@Component
public class ReadingArchive {
    private final BlockTable blocks;
    private final AccountKeyring keys;

    ReadingArchive(BlockTable blocks, AccountKeyring keys) {
        this.blocks = blocks;
        this.keys = keys;
    }

    /** The header and the stored days of {@code range}, in one statement. */
    public StoredSeries read(Series series, DateRange range) {
        BlockSeal seal = new BlockSeal(keys, series);
        SeriesHeader header = SeriesHeader.EMPTY;
        NavigableMap<LocalDate, StoredDay> days = new TreeMap<>();
        String first = BlockLayout.blockOf(series.measure(), range.start()).toString();
        String last = BlockLayout.blockOf(series.measure(), range.last()).toString();
        for (BlockTable.Row row : blocks.range(series, first, last)) {
            byte[] plain = seal.open(row.block(), row.payload());
            if (row.block().equals(BlockLayout.HEADER)) {
                header = HeaderCodec.decode(plain);
            } else {
                days.putAll(BlockCodec.decode(LocalDate.parse(row.block()), plain));
            }
        }
        return new StoredSeries(header, days.subMap(range.start(), true, range.end(), false));
    }

    /** Merges days into their blocks; see {@link StoredDay#mergedWith}. */
    public void merge(Series series, Collection<StoredDay> days) {
        Map<LocalDate, List<StoredDay>> byBlock = days.stream()
                .collect(Collectors.groupingBy(
                        day -> BlockLayout.blockOf(series.measure(), day.day()), TreeMap::new, Collectors.toList()));
        byBlock.forEach((block, ofBlock) -> change(series, block.toString(), plain -> {
            NavigableMap<LocalDate, StoredDay> merged =
                    plain.length == 0 ? new TreeMap<>() : BlockCodec.decode(block, plain);
            ofBlock.forEach(day -> merged.merge(day.day(), day, StoredDay::mergedWith));
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
        BlockSeal seal = new BlockSeal(keys, series);
        boolean done = false;
        // Whoever loses the race reads what the winner wrote; somebody always wins, so this ends.
        while (!done) {
            BlockTable.@Nullable Row row = blocks.one(series, block).orElse(null);
            byte[] plain = row == null ? new byte[0] : seal.open(block, row.payload());
            byte[] sealed = seal.seal(block, change.apply(plain));
            done = row == null ? blocks.insert(series, block, sealed) : blocks.replace(series, row, sealed);
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
