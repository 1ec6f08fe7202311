package fr.myelectricaldata.admin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.admin.shared.SharedPoints;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.common.Timestamps;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.wire.PdlResponse;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.Readings;
import fr.myelectricaldata.metering.wire.IntervalReading;
import fr.myelectricaldata.metering.wire.MeterReading;
import fr.myelectricaldata.metering.wire.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shared points on the wire. */
final class SharedWire {
    private SharedWire() {}

    private static @Nullable String since(Account owner) {
        Instant since = owner.marks().supportSince();
        return since == null ? null : Timestamps.utc(since);
    }

    /** @param count of points */
    record SharedHouseholds(
            @JsonProperty("pdls") List<OwnedPoint> points,
            @JsonProperty("total") int count,
            @JsonProperty("users_count") int owners) {
        static SharedHouseholds of(List<SharedPoints.Household> households) {
            List<OwnedPoint> points = new ArrayList<>();
            for (SharedPoints.Household household : households) {
                household.points().forEach(point -> points.add(OwnedPoint.of(point, household.owner())));
            }
            return new SharedHouseholds(points, points.size(), households.size());
        }
    }

    /**
     * A point and whose it is. Only its number's last digits: to be listed here is no look at anybody's data, and no owner is
     * told of it.
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OwnedPoint(
            @JsonUnwrapped PdlResponse point,
            @JsonProperty("owner_id") UUID ownerId,
            @JsonProperty("owner_email") String ownerEmail,

            @JsonProperty("owner_sharing_enabled_at") @Nullable
            String ownerSharingEnabledAt) {
        static OwnedPoint of(UsagePoint point, Account owner) {
            return new OwnedPoint(
                    PdlResponse.masked(point), owner.id().value(), owner.email().value(), since(owner));
        }
    }

    /** The owner's points as their own address answers them. */
    record SharedHousehold(
            @JsonProperty("pdls") List<PdlResponse> points,
            @JsonProperty("total") int count,
            @JsonProperty("user_email") String email,

            @JsonProperty("sharing_enabled_at") @Nullable String sharingEnabledAt) {
        static SharedHousehold of(SharedPoints.Household household) {
            return new SharedHousehold(
                    household.points().stream().map(PdlResponse::of).toList(),
                    household.points().size(),
                    household.owner().email().value(),
                    since(household.owner()));
        }
    }

    /** Both days included. */
    record SharedDays(String start, String end) {
        static SharedDays of(DateRange days) {
            return new SharedDays(days.start().toString(), days.last().toString());
        }
    }

    /** @param data the day's value, or a curve's values of the day, or the contract */
    record KeptDay(@Nullable String date, Object data) {}

    /** @param entries days with values; 1 for a contract */
    record KeptData(
            @JsonProperty("pdl_id") UUID point,
            @JsonProperty("usage_point_id") String number,
            @JsonProperty("data_type") String type,
            @JsonProperty("cached_data") List<KeptDay> days,
            @JsonProperty("cache_entries") int entries,
            @JsonProperty("date_range") SharedDays range) {
        static KeptData of(SharedData data, SharedPoints.Series series, DateRange range) {
            return of(data, series.point(), byDay(series.readings()), range);
        }

        static KeptData contract(UsagePoint point, DateRange range) {
            List<KeptDay> contract =
                    point.contract() == null ? List.of() : List.of(new KeptDay(null, PdlResponse.of(point)));
            return of(SharedData.CONTRACT, point, contract, range);
        }

        private static KeptData of(SharedData data, UsagePoint point, List<KeptDay> days, DateRange range) {
            return new KeptData(
                    point.id(), point.number().value(), data.word(), days, days.size(), SharedDays.of(range));
        }

        private static List<KeptDay> byDay(Readings readings) {
            Measure measure = readings.measure();
            boolean one = measure.nature() != Measure.Nature.LOAD_CURVE;
            List<KeptDay> days = new ArrayList<>();
            daysOf(readings).forEach((day, values) -> {
                List<IntervalReading> written = values.stream()
                        .map(reading -> IntervalReading.of(measure, reading, Stamp.START))
                        .toList();
                days.add(new KeptDay(day.toString(), one ? written.getFirst() : written));
            });
            return days;
        }
    }

    private static Map<LocalDate, List<Reading>> daysOf(Readings readings) {
        return readings.readings().stream()
                .collect(Collectors.groupingBy(
                        reading -> Paris.dayOf(reading.start()), TreeMap::new, Collectors.toList()));
    }

    /** @param days with values, of those asked for */
    record FetchedData(
            @JsonProperty("pdl_id") UUID point,
            @JsonProperty("usage_point_id") String number,
            @JsonProperty("data_type") String type,
            @JsonProperty("date_range") SharedDays range,
            @JsonProperty("enedis_data") MeterReading.Wrapped data,
            @JsonProperty("cached_days") int days) {
        static FetchedData of(String type, SharedPoints.Series series, DateRange range) {
            return new FetchedData(
                    series.point().id(),
                    series.point().number().value(),
                    type,
                    SharedDays.of(range),
                    new MeterReading.Wrapped(MeterReading.of(series.readings(), Stamp.START)),
                    daysOf(series.readings()).size());
        }
    }
}
