package fr.myelectricaldata.enedis.dataconnect;

import fr.myelectricaldata.metering.FetchRequest.Urgency;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Enedis is reached, and as whom.
 *
 * @param environment ENEDIS_ENVIRONMENT
 * @param clientId ENEDIS_CLIENT_ID; the simulator has one of its own
 * @param clientSecret ENEDIS_CLIENT_SECRET; the simulator has one of its own
 * @param redirectUri ENEDIS_REDIRECT_URI: where Enedis returns to. Data Connect 2026 takes it from DataHub, not from us
 * @param apiUrl ENEDIS_API_URL: another base of the APIs, for any stand-in
 * @param authorizeUrl ENEDIS_AUTHORIZE_URL: another consent page, its host alone or its whole address
 * @param callsPerHour ENEDIS_HOURLY_LIMIT, per API family
 * @param patience how long somebody who waits lets a call queue for the budget
 * @param backgroundPatience how long the collection lets a call queue for the budget
 */
@Validated
@ConfigurationProperties("med.enedis")
record EnedisSettings(
        @NotNull EnedisEnvironment environment,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable URI redirectUri,
        @Nullable URI apiUrl,
        @Nullable URI authorizeUrl,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout,
        @Positive int callsPerHour,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("1m") Duration backgroundPatience) {
    private static final String SIMULATOR_CREDENTIAL = "simulator";

    EnedisSettings {
        clientId = credential(clientId, environment);
        clientSecret = credential(clientSecret, environment);
    }

    private static @Nullable String credential(@Nullable String value, EnedisEnvironment environment) {
        if (value != null && !value.isBlank()) {
            return value.strip();
        }
        return environment == EnedisEnvironment.SIMULATOR ? SIMULATOR_CREDENTIAL : null;
    }

    @AssertTrue(message = "ENEDIS_CLIENT_ID and ENEDIS_CLIENT_SECRET must be set for this ENEDIS_ENVIRONMENT")
    boolean isCredentialed() {
        return clientId != null && clientSecret != null;
    }

    Duration patience(Urgency urgency) {
        return urgency == Urgency.INTERACTIVE ? patience : backgroundPatience;
    }

    @Override
    public String toString() {
        return "EnedisSettings[" + environment + "]";
    }
}
