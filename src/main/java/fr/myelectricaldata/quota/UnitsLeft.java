package fr.myelectricaldata.quota;

import java.time.Instant;

/**
 * Published on the caller's thread whenever an account was charged, or refused for want of units: what it has left. Says
 * nothing of accounts without a limit.
 *
 * @param left of {@code limit}, never negative
 * @param resetAt when all of them come back
 */
public record UnitsLeft(QuotaKind kind, int limit, int left, Instant resetAt) {}
