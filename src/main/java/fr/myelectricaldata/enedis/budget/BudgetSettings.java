package fr.myelectricaldata.enedis.budget;

import fr.myelectricaldata.metering.FetchRequest.Urgency;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The calls that Enedis grants to each API family.
 *
 * @param perSecond ENEDIS_RATE_LIMIT, within any {@code second}
 * @param perHour ENEDIS_HOURLY_LIMIT, within any {@code hour}
 * @param second length of the short window, in milliseconds at the finest
 * @param hour length of the long window
 * @param reservedPercent of the long window, kept for people who wait
 */
@Validated
@ConfigurationProperties("med.enedis.budget")
public record BudgetSettings(
        @Positive int perSecond,
        @Positive int perHour,
        @DefaultValue("PT1S") Duration second,
        @DefaultValue("PT1H") Duration hour,
        @DefaultValue("10") @PositiveOrZero @Max(90) int reservedPercent) {
    /** How much of the long window a call of that urgency may find used, less one; at least one call. */
    int perHour(Urgency urgency) {
        int reserved = urgency == Urgency.INTERACTIVE ? 0 : Math.ceilDiv(perHour * reservedPercent, 100);
        return Math.max(1, perHour - reserved);
    }
}
