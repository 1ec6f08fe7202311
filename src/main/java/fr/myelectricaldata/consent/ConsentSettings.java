package fr.myelectricaldata.consent;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which Enedis gives the permissions, from {@code ENEDIS_ENVIRONMENT}.
 *
 * @param environment simulator and sandbox list services with made-up dates, production does not
 * @param patience how long a browser that comes back is kept waiting for Enedis
 */
@ConfigurationProperties("med.consent")
record ConsentSettings(
        Environment environment, @DefaultValue("5s") Duration patience) {

    enum Environment {
        SIMULATOR,
        SANDBOX,
        PRODUCTION
    }

    /** Must a service have begun with the consent that brings its point? */
    boolean datesDecide() {
        return environment == Environment.PRODUCTION;
    }
}
