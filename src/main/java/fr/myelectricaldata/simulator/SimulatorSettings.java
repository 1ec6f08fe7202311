package fr.myelectricaldata.simulator;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the simulator is told.
 *
 * @param clientId the application's id; {@value #CLIENT_ID} when none is configured
 * @param clientSecret its secret; {@value #CLIENT_SECRET} when none is configured
 * @param redirectUri where the browser goes after the consent page
 * @param limits are 5 calls a second and 1 000 an hour enforced at the start?
 * @param hold how long the {@code timeout} fault keeps a caller waiting
 */
@ConfigurationProperties("med.simulator")
record SimulatorSettings(
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue(DEFAULT_REDIRECT) URI redirectUri,
        @DefaultValue("true") boolean limits,
        @DefaultValue("60s") Duration hold) {
    static final String CLIENT_ID = "simulator";
    static final String CLIENT_SECRET = "simulator";
    static final String DEFAULT_REDIRECT = "http://localhost:8000/oauth/callback";

    SimulatorSettings {
        clientId = clientId.isBlank() ? CLIENT_ID : clientId;
        clientSecret = clientSecret.isBlank() ? CLIENT_SECRET : clientSecret;
    }

    /** The default names a host and a port that a proxy or a test does not have: stay where the browser is. */
    boolean staysOnThisHost() {
        return redirectUri.toString().equals(DEFAULT_REDIRECT);
    }
}
