package fr.myelectricaldata.meter.documents;

import org.jspecify.annotations.Nullable;

/**
 * Where a point is, and what hangs there.
 *
 * @param summary for whether the meter communicates
 * @param meter for the type of the meter
 */
public record AddressDocument(
        PointAddress address,
        @Nullable ContractSummary summary,
        @Nullable MeterDevice meter) {}
