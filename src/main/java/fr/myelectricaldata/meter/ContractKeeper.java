package fr.myelectricaldata.meter;

import java.util.UUID;

/** Keeps with a point what was read of its contract. */
public interface ContractKeeper {
    /** @throws UsagePointNotFoundException when the point is gone */
    UsagePoint keep(UUID point, ContractChange change);

    /** Is the point still there? Whoever stored something of it meanwhile takes it back when it is not. */
    boolean knows(UUID point);
}
