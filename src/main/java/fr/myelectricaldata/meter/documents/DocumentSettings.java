package fr.myelectricaldata.meter.documents;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long documents are kept.
 *
 * @param life of what the source gave (CACHE_TTL_SECONDS)
 * @param lifeOfNothing of the knowledge that it gives nothing: shorter, for that may end at any moment
 */
@ConfigurationProperties("med.documents")
record DocumentSettings(
        @DefaultValue("1d") Duration life,
        @DefaultValue("1h") Duration lifeOfNothing) {
    DocumentSettings {
        if (!life.isPositive() || !lifeOfNothing.isPositive()) {
            throw new IllegalArgumentException("documents are kept for a positive time");
        }
        if (lifeOfNothing.compareTo(life) > 0) {
            lifeOfNothing = life;
        }
    }
}
