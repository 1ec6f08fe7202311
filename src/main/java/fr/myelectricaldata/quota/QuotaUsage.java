package fr.myelectricaldata.quota;

import java.time.LocalDate;

/**
 * What an account has used on one Paris day.
 *
 * @param upstream requests that reached Enedis
 * @param cached requests answered from what is kept
 */
public record QuotaUsage(LocalDate day, int upstream, int upstreamLimit, int cached, int cachedLimit) {}
