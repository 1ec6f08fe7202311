package fr.myelectricaldata.admin.points;

import fr.myelectricaldata.common.InvalidRequestException;
import fr.myelectricaldata.meter.OffPeakCalendar;
import fr.myelectricaldata.meter.PointName;
import fr.myelectricaldata.meter.UsagePointId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an operator knows of a point. Whatever is null, Enedis will say.
 *
 * @param name at most 100 characters
 * @param powerKva subscribed power
 * @param offPeak the owner's word on off-peak hours
 * @param directions null leaves it to Enedis
 * @param active false when it is not to be read yet
 * @param consentEnd last day of the household's permission, when known
 */
public record NewPoint(
        UsagePointId number,
        @Nullable String name,
        @Nullable Integer powerKva,
        @Nullable OffPeakCalendar offPeak,
        @Nullable Directions directions,
        boolean active,
        @Nullable LocalDate consentEnd) {
    /** kVA: far more than the 36 of households and the 250 of low voltage. */
    private static final int MOST_POWER = 10_000;

    /** Which ways energy flows. */
    public record Directions(boolean consumption, boolean production) {}

    public NewPoint {
        name = PointName.of(name);
        if (powerKva != null && (powerKva < 1 || powerKva > MOST_POWER)) {
            throw new InvalidRequestException("INVALID_POINT", "subscribed_power is from 1 to 10000 kVA");
        }
        if (directions != null && !directions.consumption() && !directions.production()) {
            throw new InvalidRequestException("INVALID_POINT", "a point withdraws, injects, or both");
        }
    }

    public static NewPoint numbered(UsagePointId number) {
        return new NewPoint(number, null, null, null, null, true, null);
    }

    public NewPoint named(@Nullable String other) {
        return new NewPoint(number, other, powerKva, offPeak, directions, active, consentEnd);
    }

    public NewPoint withPower(@Nullable Integer other) {
        return new NewPoint(number, name, other, offPeak, directions, active, consentEnd);
    }

    public NewPoint withOffPeak(@Nullable OffPeakCalendar other) {
        return new NewPoint(number, name, powerKva, other, directions, active, consentEnd);
    }

    public NewPoint withDirections(boolean consumption, boolean production) {
        return new NewPoint(
                number, name, powerKva, offPeak, new Directions(consumption, production), active, consentEnd);
    }

    public NewPoint activated(boolean other) {
        return new NewPoint(number, name, powerKva, offPeak, directions, other, consentEnd);
    }

    public NewPoint withConsentEnd(@Nullable LocalDate other) {
        return new NewPoint(number, name, powerKva, offPeak, directions, active, other);
    }
}
