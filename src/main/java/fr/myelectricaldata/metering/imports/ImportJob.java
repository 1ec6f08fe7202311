package fr.myelectricaldata.metering.imports;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.metering.imports.ImportPreview.Counts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An import under way, or lately ended. It goes on when nobody looks. */
public final class ImportJob {
    public enum State {
        RUNNING,
        DONE,
        /** Stopped by its owner; what was written until then stays, and the rest may follow another time. */
        CANCELLED,
        FAILED
    }

    /**
     * How far it is.
     *
     * @param done portions of days that are finished, of {@code total}
     * @param counts what became of the days until now
     * @param computed daily values that followed from whole days of curve
     */
    public record Progress(State state, int done, int total, Counts counts, int computed) {}

    private final AccountId account;
    private final int total;
    private volatile Progress progress;
    private volatile boolean cancelled;
    private volatile @Nullable Instant ended;

    ImportJob(AccountId account, int total) {
        this.account = account;
        this.total = total;
        this.progress = new Progress(State.RUNNING, 0, total, Counts.NONE, 0);
    }

    public Progress progress() {
        return progress;
    }

    /** After the portion that is being written. */
    public void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    boolean of(AccountId asker) {
        return account.equals(asker);
    }

    boolean running() {
        return progress.state() == State.RUNNING;
    }

    boolean endedBefore(Instant moment) {
        Instant end = ended;
        return end != null && end.isBefore(moment);
    }

    /** Told by the working thread alone. */
    void portion(Counts counts, int computed) {
        Progress before = progress;
        progress = new Progress(
                State.RUNNING, before.done() + 1, total, before.counts().plus(counts), before.computed() + computed);
    }

    void end(State state, Instant now) {
        Progress last = progress;
        ended = now;
        progress = new Progress(state, last.done(), total, last.counts(), last.computed());
    }
}
