package fr.myelectricaldata.quota;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Units of an account per Paris day.
 *
 * @param upstreamLimit USER_DAILY_LIMIT_NO_CACHE
 * @param cachedLimit USER_DAILY_LIMIT_WITH_CACHE
 */
@Validated
@ConfigurationProperties("med.quota")
public record QuotaSettings(
        @Positive int upstreamLimit, @Positive int cachedLimit) {
    public int limitOf(QuotaKind kind) {
        return switch (kind) {
            case UPSTREAM -> upstreamLimit;
            case CACHED -> cachedLimit;
        };
    }
}
