package fr.myelectricaldata.demo.household;

import java.time.Instant;

/** The highest apparent power of a day, in VA, and when it was reached. */
public record Peak(Instant at, int voltAmperes) {}
