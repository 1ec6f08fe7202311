package fr.myelectricaldata.meter;

/**
 * What a room keeps of points and could ask for again. Rooms are cleared in the order of their beans; each sees to its own
 * transaction.
 */
public interface PointMemory {
    /**
     * Erases all of it for this point; what has to be collected again is ordered at the lowest urgency.
     *
     * @return how many entries there were
     */
    int clear(UsagePoint point);
}
