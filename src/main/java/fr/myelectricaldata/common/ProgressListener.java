package fr.myelectricaldata.common;

/** Hears how far a long piece of work has come; called from the working thread, so it returns at once. */
@FunctionalInterface
public interface ProgressListener {
    ProgressListener NONE = (done, total) -> {};

    /**
     * @param done steps finished, from 0 to {@code total}
     * @param total steps in all
     */
    void progressed(int done, int total);
}
