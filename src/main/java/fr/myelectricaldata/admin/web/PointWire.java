package fr.myelectricaldata.admin.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.admin.points.NewPoint;
import fr.myelectricaldata.common.InvalidRequestException;
import fr.myelectricaldata.meter.OffPeakCalendar;
import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.meter.UsagePointId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A point that an operator attaches, on the wire. */
final class PointWire {
    private static final int MOST_RANGES = 12;

    private PointWire() {}

    /**
     * The first three are those of MyElectricalData 1.22; the others may be left out.
     *
     * @param subscribedPower kVA
     * @param offPeakHours ranges such as {@code 22:30-06:30}
     * @param consumption goes with {@code production}: one of them alone says that the other is not
     * @param active false attaches it paused
     * @param consentEnd last day of the permission
     */
    record PointAddition(
            @JsonProperty("user_email") @NotNull String email,

            @JsonProperty("usage_point_id") @NotNull @Pattern(regexp = "[0-9]{14}")
            String number,

            @JsonProperty("name") @Nullable @Size(max = 100) String name,
            @JsonProperty("subscribed_power") @Nullable Integer subscribedPower,

            @JsonProperty("offpeak_hours") @Nullable @Size(max = MOST_RANGES)
            List<String> offPeakHours,

            @JsonProperty("has_consumption") @Nullable Boolean consumption,
            @JsonProperty("has_production") @Nullable Boolean production,
            @JsonProperty("is_active") @Nullable Boolean active,
            @JsonProperty("consent_end") @Nullable LocalDate consentEnd) {
        NewPoint point() {
            NewPoint point = NewPoint.numbered(new UsagePointId(number))
                    .named(name)
                    .withPower(subscribedPower)
                    .withOffPeak(offPeak())
                    .activated(!Boolean.FALSE.equals(active))
                    .withConsentEnd(consentEnd);
            return consumption == null && production == null
                    ? point
                    : point.withDirections(Boolean.TRUE.equals(consumption), Boolean.TRUE.equals(production));
        }

        private @Nullable OffPeakCalendar offPeak() {
            return offPeakHours == null || offPeakHours.isEmpty()
                    ? null
                    : OffPeakCalendar.owner(OffPeakHours.parse(String.join(";", offPeakHours))
                            .orElseThrow(() -> new InvalidRequestException(
                                    "INVALID_OFFPEAK_HOURS", "off-peak hours cannot be read")));
        }
    }
}
