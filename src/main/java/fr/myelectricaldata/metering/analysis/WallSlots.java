package fr.myelectricaldata.metering.analysis;

/**
 * Shares the intervals of a day out to slots of the wall clock: one that the clock shows twice gets the time of both, one
 * that it leaves out gets none.
 *
 * @param step length of a slot in seconds
 */
record WallSlots(int step) {
    /** Hears of the time that a slot got from one interval. */
    @FunctionalInterface
    interface Visitor {
        void visit(int slot, int seconds, long watts);
    }

    void visit(CurveDay day, Visitor visitor) {
        int change = day.clock().change();
        int shift = day.clock().shift();
        day.forEach((from, to, watts) -> {
            share(from, Math.min(to, change), 0, watts, visitor);
            share(Math.max(from, change), to, shift, watts, visitor);
        });
    }

    /** @param shift what the clock is ahead of the seconds that passed */
    private void share(int from, int to, int shift, long watts, Visitor visitor) {
        int at = from;
        while (at < to) {
            int slot = (at + shift) / step;
            int end = Math.min(to, (slot + 1) * step - shift);
            visitor.visit(slot, end - at, watts);
            at = end;
        }
    }
}
