package fr.myelectricaldata.admin.stats;

import java.util.function.LongBinaryOperator;

/** What is sampled each hour. Names are stored: never rename one. */
public enum Statistic {
    /** Accounts at the end of the hour, the demonstration apart. */
    USERS(Statistic::last),
    /** Points that somebody holds, the demonstration's apart. */
    POINTS(Statistic::last),
    /** Units charged in the hour; the label is the {@link fr.myelectricaldata.quota.QuotaKind}. */
    CALLS(Long::sum),
    /** Calls that a quota turned away; the label is the kind. */
    REFUSED(Long::sum),
    /** Units of a whole day by route, sampled by day alone; the label is the kind, a space, and the route. */
    ROUTE(Long::sum),
    /** Calls that Enedis's budget granted in the hour, by API family; of a day, those of its busiest hour. */
    ENEDIS_CALLS(Math::max),
    /** Calls that failed at Enedis; the label is the {@link fr.myelectricaldata.metering.MeterDataException.Finding}. */
    ENEDIS_FAILURES(Long::sum),
    /** Points whose look or history was finished in the hour. */
    COLLECTED(Long::sum),
    /** Points that were ordered and not looked at yet; of a day, the most. */
    DUE(Math::max),
    /** Calls that histories still need; of a day, the last. */
    HISTORY_CALLS(Statistic::last);

    private final LongBinaryOperator ofDay;

    Statistic(LongBinaryOperator ofDay) {
        this.ofDay = ofDay;
    }

    /** The value of a day from those of its hours, taken in their order. */
    long combined(long sofar, long next) {
        return ofDay.applyAsLong(sofar, next);
    }

    private static long last(long before, long next) {
        return next;
    }
}
