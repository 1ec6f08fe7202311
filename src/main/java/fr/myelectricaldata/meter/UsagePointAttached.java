package fr.myelectricaldata.meter;

/**
 * Published after commit when an account became (again) the active holder of a point.
 *
 * @param renewed true when the account held it already
 */
public record UsagePointAttached(UsagePoint point, boolean renewed) {}
