package fr.myelectricaldata.admin.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.admin.caches.CacheAdministration;
import fr.myelectricaldata.metering.Measure;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept of meters, on the wire. */
final class CacheWire {
    private CacheWire() {}

    record ClearedReadings(
            String message,
            @JsonProperty("total_pdls") int points,
            @JsonProperty("deleted_keys") int entries) {}

    record KeptPoints(
            @JsonProperty("cache_stats") List<KeptPoint> points,
            @JsonProperty("user_email") String email,
            @JsonProperty("pdl_count") int count) {
        static KeptPoints of(CacheAdministration.Kept kept) {
            return new KeptPoints(
                    kept.points().stream().map(KeptPoint::of).toList(),
                    kept.account().email().value(),
                    kept.points().size());
        }
    }

    /** Days of each series; the number shows its last digits alone, as on the pages. */
    record KeptPoint(
            @JsonProperty("pdl_id") UUID id,
            @JsonProperty("usage_point_id") String number,
            @Nullable String name,
            @JsonProperty("consumption_daily") int consumptionDaily,
            @JsonProperty("consumption_detail") int consumptionDetail,
            @JsonProperty("production_daily") int productionDaily,
            @JsonProperty("production_detail") int productionDetail) {
        static KeptPoint of(CacheAdministration.PointDays one) {
            Map<Measure, Integer> days = one.days();
            return new KeptPoint(
                    one.point().id(),
                    one.point().number().masked(),
                    one.point().name(),
                    days.getOrDefault(Measure.DAILY_CONSUMPTION, 0),
                    days.getOrDefault(Measure.CONSUMPTION_LOAD_CURVE, 0),
                    days.getOrDefault(Measure.DAILY_PRODUCTION, 0),
                    days.getOrDefault(Measure.PRODUCTION_LOAD_CURVE, 0));
        }
    }
}
