package fr.myelectricaldata.metering;

/** The background collection of all points, as the operator sees it. */
public interface CollectionMonitor {
    /** A few statements; fit for polling every some seconds. */
    CollectionOverview overview();
}
