package fr.myelectricaldata.metering.imports;

/** What is wrong with one line of a file; the line is left out, the others count. */
public enum ImportProblem {
    /** Not the columns that its heading announces. */
    COLUMNS,
    /** No such time, or none that can be read. */
    TIME,
    /** No number. */
    VALUE,
    /** A meter counts upwards, in either direction. */
    NEGATIVE,
    /** More than any household's meter can count. */
    IMPLAUSIBLE,
    /** Two values for one time: neither counts. */
    CONFLICT,
    /** How long the interval is cannot be told, or it is no length that meters know. */
    STEP,
    /** The index is smaller than the day before: a new meter, or a broken line. */
    INDEX_FALLS,
    /** Older than the first communicating meter. */
    TOO_OLD,
    /** Today, or later. */
    NOT_OVER,
    /** After the day on which the point left the account: from then on it is somebody else's. */
    NOT_YOURS
}
