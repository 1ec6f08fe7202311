package fr.myelectricaldata.metering.collection;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.CollectionProgress;
import fr.myelectricaldata.metering.CollectionProgress.State;
import fr.myelectricaldata.metering.CollectionService;
import fr.myelectricaldata.metering.Measure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads the collection's rows as their owner likes to see them: two statements and the ownership check. */
@Service
class CollectionView implements CollectionService {
    /** What 1 000 calls an hour allow, as long as nothing was measured. */
    private static final Duration ALLOWED = Duration.ofMillis(3600);

    /** Between two attempts that an owner may ask for. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final UsagePointService points;
    private final CollectionTable table;
    private final CollectionQueue orders;
    private final Clock clock;

    CollectionView(UsagePointService points, CollectionTable table, CollectionQueue orders, Clock clock) {
        this.points = points;
        this.table = table;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public List<CollectionProgress> progressOf(AccountId account, UsagePointId number) {
        UsagePoint point = points.get(account, number);
        List<CollectionRow> rows =
                table.of(point.id()).stream().sorted(CollectionRow.AS_SHOWN).toList();
        boolean served = rows.stream().anyMatch(row -> row.reach().fetching() != null);
        CollectionTable.Ahead ahead = rows.stream()
                .filter(CollectionRow::historyOpen)
                .findFirst()
                .map(row -> table.ahead(point.id(), row.times().queuedAt()))
                .orElse(new CollectionTable.Ahead(0, 0));
        Duration perChunk = perChunk(rows);
        List<CollectionProgress> all = new ArrayList<>();
        // Until its first turn a point also waits for those ahead; from then on its own pace holds the others' turns.
        int chunksBefore = rows.stream().anyMatch(row -> row.times().startedAt() != null) ? 0 : ahead.chunks();
        for (CollectionRow row : rows) {
            chunksBefore += row.historyOpen()
                    ? Math.max(1, row.reach().total() - row.reach().done())
                    : 0;
            Instant end = row.historyOpen() ? clock.instant().plus(perChunk.multipliedBy(chunksBefore)) : null;
            all.add(progressOf(row, served ? 0 : ahead.points(), end));
        }
        return all;
    }

    @Override
    public boolean lookAgain(AccountId account, UsagePointId number, Measure measure) {
        UsagePoint point = points.get(account, number);
        boolean due = table.one(point.id(), measure)
                .filter(row -> row.state() == State.NOT_AVAILABLE)
                .filter(row -> row.times().updatedAt().plus(PAUSE).isBefore(clock.instant()))
                .isPresent();
        if (!due || !point.collectable()) {
            return false;
        }
        orders.again(point, measure);
        return true;
    }

    private static CollectionProgress progressOf(CollectionRow row, int position, @Nullable Instant end) {
        return new CollectionProgress(
                row.measure(),
                row.state(),
                row.reach().done(),
                row.reach().total(),
                row.reach().fetching(),
                row.reach().cursor(),
                row.reach().newest(),
                row.historyOpen() ? position : 0,
                row.state() == State.PAUSED ? null : end,
                row.reason());
    }

    /** The pace of this point so far, pauses and other points' turns included. */
    private static Duration perChunk(List<CollectionRow> rows) {
        int done = 0;
        Duration taken = Duration.ZERO;
        for (CollectionRow row : rows) {
            CollectionRow.Times times = row.times();
            if (times.startedAt() != null && row.reach().done() > 0) {
                done += row.reach().done();
                taken = taken.plus(Duration.between(times.startedAt(), times.updatedAt()));
            }
        }
        return done < 2 || taken.isZero() ? ALLOWED : taken.dividedBy(done);
    }
}
