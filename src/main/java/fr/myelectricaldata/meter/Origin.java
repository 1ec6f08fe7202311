package fr.myelectricaldata.meter;

/** Where a point's data comes from; the sources of contract and measures are chosen by it. */
public enum Origin {
    ENEDIS,
    DEMO
}
