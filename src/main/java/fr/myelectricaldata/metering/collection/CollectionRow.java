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
 * @param reason why the history ended early or pauses
 */
record CollectionRow(
        Measure measure,
        State state,
        boolean dailyDue,
        Reach reach,
        Hole.@Nullable Reason reason,
        Trouble trouble,
        Times times) {

    /**
     * How far the history has come, from the newest day backwards.
     *
     * @param cursor days from here on are done; null before the first chunk
     * @param done chunks, of {@code total} as far as is known
     */
    record Reach(
            @Nullable LocalDate cursor,
            @Nullable DateRange fetching,
            @Nullable LocalDate newest,
            int done,
            int total) {
        Reach asking(DateRange days, int chunksLeft) {
            return new Reach(cursor, days, newest, done, done + chunksLeft);
        }

        Reach reached(DateRange days, @Nullable LocalDate newestDay) {
            LocalDate known = newestDay == null ? newest : newestDay;
            return new Reach(days.start(), null, known, done + 1, Math.max(total, done + 1));
        }

        Reach withNewest(LocalDate day) {
            return new Reach(cursor, fetching, day, done, total);
        }

        Reach resting() {
            return new Reach(cursor, null, newest, done, total);
        }

        Reach ended() {
            return new Reach(cursor, null, newest, done, done);
        }

        Reach again() {
            return new Reach(null, null, newest, done, total);
        }
    }

    /**
     * @param failures in a row
     * @param what the last of them was; it stays when the source was given up for today, null after a success
     */
    record Trouble(int failures, Hole.@Nullable Reason what) {
        static final Trouble NONE = new Trouble(0, null);

        Trouble more(Hole.Reason why) {
            return new Trouble(failures + 1, why);
        }
    }

    /** @param collectedAt when history or daily look were last finished */
    record Times(
            Instant queuedAt,
            @Nullable Instant startedAt,
            Instant updatedAt,
            @Nullable Instant collectedAt) {
        Times started(Instant now) {
            return startedAt == null ? new Times(queuedAt, now, now, collectedAt) : this;
        }

        Times updated(Instant now) {
            return new Times(queuedAt, startedAt, now, collectedAt);
        }

        Times uncounted() {
            return new Times(queuedAt, startedAt, updatedAt, null);
        }

        Times collected(Instant now) {
            return new Times(queuedAt, startedAt, now, now);
        }
    }

    /**
     * What has failed least goes first, so that one series that Enedis cannot give never keeps the others away. A newcomer
     * sees charts soonest when the cheap series come first: one call gives a year of daily values. The daily look begins
     * with the curve instead, from which the day's energy follows.
     */
    static final Comparator<CollectionRow> IN_ORDER = Comparator.comparingInt(
                    (CollectionRow row) -> row.trouble.failures())
            .thenComparing(row -> !row.historyOpen())
            .thenComparingInt(CollectionRow::turn)
            .thenComparing(CollectionRow::measure);

    /** As people like to read them, whatever happens. */
    static final Comparator<CollectionRow> AS_SHOWN =
            Comparator.comparingInt((CollectionRow row) -> placeOf(row.measure)).thenComparing(CollectionRow::measure);

    private static int placeOf(Measure measure) {
        return switch (measure.nature()) {
            case DAILY_ENERGY -> 0;
            case MAX_POWER -> 1;
            case LOAD_CURVE -> 2;
        };
    }

    private int turn() {
        return historyOpen() ? placeOf(measure) : (placeOf(measure) + 1) % 3;
    }

    boolean historyOpen() {
        return state == State.WAITING || state == State.RUNNING || state == State.PAUSED;
    }

    boolean open() {
        return historyOpen() || dailyDue;
    }

    CollectionRow started(Instant now) {
        return new CollectionRow(measure, State.RUNNING, dailyDue, reach.resting(), null, trouble, times.started(now));
    }

    CollectionRow asking(DateRange days, int chunksLeft) {
        return new CollectionRow(measure, state, dailyDue, reach.asking(days, chunksLeft), reason, trouble, times);
    }

    /** The chunk is stored: only now the cursor moves. */
    CollectionRow reached(DateRange days, @Nullable LocalDate newestDay, Instant now) {
        return new CollectionRow(
                measure, state, dailyDue, reach.reached(days, newestDay), null, Trouble.NONE, times.updated(now));
    }

    CollectionRow withNewest(@Nullable LocalDate day) {
        return day == null
                ? this
                : new CollectionRow(measure, state, dailyDue, reach.withNewest(day), reason, trouble, times);
    }

    CollectionRow ended(State end, Hole.@Nullable Reason why, Instant now) {
        return new CollectionRow(measure, end, dailyDue, reach.ended(), why, Trouble.NONE, times.collected(now));
    }

    CollectionRow failed(Hole.Reason why, Instant now) {
        boolean history = historyOpen();
        return new CollectionRow(
                measure,
                history ? State.PAUSED : state,
                dailyDue,
                reach.resting(),
                history ? why : reason,
                trouble.more(why),
                times.updated(now));
    }

    /** Yesterday was looked for; {@code revived}: the source gives again what it refused before, so history opens. */
    CollectionRow dailyDone(boolean revived, Instant now) {
        return new CollectionRow(
                measure,
                revived ? State.WAITING : state,
                false,
                revived ? reach.again() : reach.resting(),
                revived ? null : reason,
                Trouble.NONE,
                times.collected(now));
    }

    CollectionRow uncounted() {
        return new CollectionRow(measure, state, dailyDue, reach, reason, trouble, times.uncounted());
    }

    /** Enedis will not have it today; what it failed for stays for the operator to see. */
    CollectionRow dailyGivenUp(Instant now) {
        return new CollectionRow(
                measure, state, false, reach.resting(), reason, new Trouble(0, trouble.what()), times.updated(now));
    }
}
