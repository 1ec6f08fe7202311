package fr.myelectricaldata.metering;

/** Published when a call to the source of measured values failed for a reason that is no household's own. */
public record UpstreamFailed(MeterDataException.Finding finding) {}
