package fr.myelectricaldata.demo.household;

/** The two things a meter counts. */
public enum Flow {
    /** Taken from the grid. */
    WITHDRAWN,
    /** Given to the grid: what the panels make beyond the household's own use. */
    INJECTED
}
