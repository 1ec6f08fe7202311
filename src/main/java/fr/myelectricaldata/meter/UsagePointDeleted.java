package fr.myelectricaldata.meter;

/**
 * Published inside the transaction that erases a point of an account, on its own or with its account: every room deletes
 * now what it keeps under {@code point.id()}.
 */
public record UsagePointDeleted(UsagePoint point) {}
