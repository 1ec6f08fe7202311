package fr.myelectricaldata.meter;

/**
 * Published after commit, outside any transaction, when an account became (again) the active holder of a point. Listen
 * with a plain {@code @EventListener}: a {@code @TransactionalEventListener} would find no transaction and stay silent.
 *
 * @param renewed true when the account held it already, at this moment or formerly
 */
public record UsagePointAttached(UsagePoint point, boolean renewed) {}
