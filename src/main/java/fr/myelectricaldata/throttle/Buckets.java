package fr.myelectricaldata.throttle;

import fr.myelectricaldata.throttle.Throttle.Limit;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;

/** Where the buckets stand. */
interface Buckets {
    ConsumptionProbe take(Limit limit, String key);

    static BucketConfiguration configuration(Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.capacity()).refillGreedy(limit.capacity(), limit.period()))
                .build();
    }
}
