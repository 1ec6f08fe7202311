package fr.myelectricaldata.consent;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which Enedis gives the permissions, from {@code ENEDIS_ENVIRONMENT}.
 *
 * @param environment simulator and sandbox list services with made-up dates, production does not
 */
@ConfigurationProperties("med.consent")
record ConsentSettings(Environment environment) {

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
