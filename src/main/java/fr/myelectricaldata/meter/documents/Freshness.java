package fr.myelectricaldata.meter.documents;

/** How far a reader of a document goes. */
public enum Freshness {
    /** What is kept, and its source for what is not. */
    KEPT_OR_ASKED,
    /** The source, whatever is kept. */
    REFRESH
}
