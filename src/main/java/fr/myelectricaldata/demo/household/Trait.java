package fr.myelectricaldata.demo.household;

/** What is special about a household or its meter. */
public enum Trait {
    /** Lived in on holidays and some week-ends only. */
    SELDOM_LIVED_IN,
    /** Saves on the red days of a simple Tempo calendar. */
    TEMPO,
    /** In service since five months only. */
    YOUNG,
    /** The holder has not switched the load curve on. */
    NO_CURVE,
    /** Records quarters of an hour. */
    QUARTER_HOURS,
    /** Recorded half-hours and now records quarters of an hour. */
    STEP_CHANGED,
    /** Days and half-hours are missing. */
    GAPS,
    /** The grid operator lists the point only some time after the consent. */
    LISTED_LATE,
    /** Has injected for longer than the grid operator remembers. */
    OLD_PANELS,
    /** Sells everything it makes: there is no withdrawal contract. */
    SELLS_ALL
}
