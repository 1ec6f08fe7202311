package fr.myelectricaldata.metering.analysis;

import fr.myelectricaldata.metering.Hole;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a calendar of days.
 *
 * @param wattHours null when it is missing; 0 is a value
 * @param reason why it is missing, when that is known; null beside a value
 */
public record DayValue(LocalDate day, @Nullable Long wattHours, Hole.@Nullable Reason reason) {}
