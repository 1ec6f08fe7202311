package fr.myelectricaldata.metering.collection;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.CollectionProgress.State;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The state of one series' collection, as stored.
 *
 * @param dailyDue was a look for new and unsettled days ordered, beside the history?
 * @param cursor days from here on are done; null before the first chunk
 * @param failures in a row
 */
record CollectionRow(
        Measure measure,
        State state,
        boolean dailyDue,
        @Nullable LocalDate cursor,
        @Nullable DateRange fetching,
        @Nullable LocalDate newest,
        int done,
        int total,
        Hole.@Nullable Reason reason,
        int failures,
        Instant queuedAt,
        @Nullable Instant startedAt,
        Instant updatedAt) {

    /** A newcomer sees charts soonest when the cheap series come first: one call gives a year of daily values. */
    static final Comparator<CollectionRow> IN_ORDER =
            Comparator.comparingInt((CollectionRow row) -> turnOf(row.measure)).thenComparing(CollectionRow::measure);

    private static int turnOf(Measure measure) {
        return switch (measure.nature()) {
            case DAILY_ENERGY -> 0;
            case MAX_POWER -> 1;
            case LOAD_CURVE -> 2;
        };
    }

    boolean historyOpen() {
        return state == State.WAITING || state == State.RUNNING || state == State.PAUSED;
    }

    boolean open() {
        return historyOpen() || dailyDue;
    }

    CollectionRow started(Instant now) {
        return new CollectionRow(
                measure,
                State.RUNNING,
                dailyDue,
                cursor,
                null,
                newest,
                done,
                total,
                null,
                failures,
                queuedAt,
                startedAt == null ? now : startedAt,
                now);
    }

    CollectionRow asking(DateRange days, int chunksLeft) {
        return new CollectionRow(
                measure,
                state,
                dailyDue,
                cursor,
                days,
                newest,
                done,
                done + chunksLeft,
                reason,
                failures,
                queuedAt,
                startedAt,
                updatedAt);
    }

    /** The chunk is stored: only now the cursor moves. */
    CollectionRow reached(DateRange days, @Nullable LocalDate newestDay, Instant now) {
        return new CollectionRow(
                measure,
                state,
                dailyDue,
                days.start(),
                null,
                newestDay == null ? newest : newestDay,
                done + 1,
                Math.max(total, done + 1),
                null,
                0,
                queuedAt,
                startedAt,
                now);
    }

    CollectionRow ended(State end, Hole.@Nullable Reason why, Instant now) {
        return new CollectionRow(
                measure, end, dailyDue, cursor, null, newest, done, done, why, 0, queuedAt, startedAt, now);
    }

    CollectionRow failed(Hole.@Nullable Reason why, Instant now) {
        State next = historyOpen() ? State.PAUSED : state;
        return new CollectionRow(
                measure,
                next,
                dailyDue,
                cursor,
                null,
                newest,
                done,
                total,
                historyOpen() ? why : reason,
                failures + 1,
                queuedAt,
                startedAt,
                now);
    }

    /** Yesterday was looked for; {@code revived}: the source gives again what it refused before, so history opens. */
    CollectionRow dailyDone(boolean revived, Instant now) {
        return new CollectionRow(
                measure,
                revived ? State.WAITING : state,
                false,
                revived ? null : cursor,
                null,
                newest,
                done,
                total,
                revived ? null : reason,
                0,
                queuedAt,
                startedAt,
                now);
    }
}
