package fr.myelectricaldata.rte;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** RTE's portal (data.rte-france.com) and our application on it; without an application nothing is asked. */
@ConfigurationProperties("med.rte")
record RteSettings(
        URI baseUrl,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration readTimeout) {
    boolean hasId() {
        return clientId != null && !clientId.isBlank();
    }

    boolean hasSecret() {
        return clientSecret != null && !clientSecret.isBlank();
    }

    boolean complete() {
        return hasId() && hasSecret();
    }

    /** The address without the credentials that a proxy on the way may want. */
    String shownUrl() {
        return baseUrl.toString().replaceFirst("://.*@", "://");
    }

    /** For the Authorization header of the token's address. */
    String basic() {
        String pair = clientId + ":" + clientSecret;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "RteSettings[" + baseUrl.getHost() + "]";
    }
}
