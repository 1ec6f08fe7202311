package fr.myelectricaldata.admin.connections;

import fr.myelectricaldata.common.ConnectionProbe.Outcome;
import java.time.Duration;
import java.time.Instant;

/** One try of one connection. */
public record ConnectionTest(String name, Outcome outcome, Duration took, Instant at) {}
