package fr.myelectricaldata.metering;

/** Has everybody's readings of one direction read anew. */
public interface ReadingsReset {
    /**
     * Forgets what Enedis can still give again, of all points that are collected; older blocks stay, so nothing is lost but what
     * owners imported for those days. The collection begins with the next daily order. A few statements a series.
     */
    Forgotten forget(Measure.Direction direction);

    /**
     * @param points of which anything was forgotten
     * @param entries how many blocks there were
     */
    record Forgotten(int points, int entries) {}
}
