package fr.myelectricaldata.metering;

import java.time.Instant;

/** Published when the source of measured values refuses further calls of an API family for a while. */
public record UpstreamClosed(String family, Instant until) {}
