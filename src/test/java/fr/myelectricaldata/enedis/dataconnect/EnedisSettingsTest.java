package fr.myelectricaldata.enedis.dataconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.cache.EncryptedCache;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.UpstreamStatus;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Where Enedis is and as whom it is asked, from the settings of the operator. */
class EnedisSettingsTest {
    private final ApplicationContextRunner room = new ApplicationContextRunner()
            .withUserConfiguration(Room.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(EncryptedCache.class, TestRoom.Cache::new)
            .withBean(CallBudget.class, TestRoom.Budget::new)
            .withPropertyValues(
                    "med.secret-keys=new-key,old-key",
                    "med.enedis.environment=simulator",
                    "med.enedis.client-id=",
                    "med.enedis.client-secret=",
                    "med.enedis.redirect-uri=http://localhost:8000/oauth/callback",
                    "med.enedis.api-url=",
                    "med.enedis.authorize-url=",
                    "med.enedis.calls-per-hour=1000",
                    "med.enedis.patience=20s",
                    "med.enedis.budget.per-second=5");

    @ComponentScan(
            basePackageClasses = EnedisSettings.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = SharedBudget.class))
    @EnableConfigurationProperties(EnedisSettings.class)
    static class Room {}

    @Test
    void theSimulatorNeedsNoSettingAtAll() {
        room.run(context -> {
            EnedisSettings settings = context.getBean(EnedisSettings.class);
            assertThat(settings.clientId()).isEqualTo("simulator");
            assertThat(settings.clientSecret()).isEqualTo("simulator");
            assertThat(settings.apiUrl()).isNull();
            assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
            assertThat(settings.readTimeout()).isEqualTo(Duration.ofSeconds(30));
            assertThat(settings.patience(Urgency.INTERACTIVE)).isEqualTo(Duration.ofSeconds(20));
            assertThat(settings.patience(Urgency.DAILY)).isEqualTo(Duration.ofMinutes(1));
            assertThat(context).hasSingleBean(EnedisClient.class).hasSingleBean(UpstreamStatus.class);
        });
    }

    @Test
    void everywhereElseCredentialsAreNeeded() {
        room.withPropertyValues("med.enedis.environment=sandbox")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("ENEDIS_CLIENT_ID and ENEDIS_CLIENT_SECRET must be set"));
        room.withPropertyValues(
                        "med.enedis.environment=sandbox", "med.enedis.client-id=id", "med.enedis.client-secret=s3cret")
                .run(context -> assertThat(context.getBean(EnedisSettings.class).toString())
                        .doesNotContain("s3cret"));
    }

    @Test
    void theSimulatorIsThisProcessOnThePortItReallyHas() {
        EnedisEndpoints endpoints = endpoints(EnedisEnvironment.SIMULATOR, null, null);
        assertThatThrownBy(() -> endpoints.api("/x")).isInstanceOf(MeterDataException.class);
        endpoints.listeningOn(43_210);
        assertThat(endpoints.api("/oauth2/v3/token"))
                .isEqualTo(URI.create("http://127.0.0.1:43210/enedis-simulator/oauth2/v3/token"));
        assertThat(endpoints.authorizePage()).isEqualTo("/enedis-simulator/dataconnect/v2/oauth2/authorize");
    }

    @Test
    void theBrowserIsSentToEnedisForProduction() {
        assertThat(endpoints(EnedisEnvironment.PRODUCTION, null, null).consentPage("s&t", "P3Y"))
                .isEqualTo(URI.create("https://mon-compte-particulier.enedis.fr/dataconnect/v2/oauth2/authorize"
                        + "?client_id=an-id&response_type=code&state=s%26t&duration=P3Y"));
    }

    @Test
    void thePortIsTheOneThatTheWebServerReallyHas() {
        new WebApplicationContextRunner(AnnotationConfigServletWebServerApplicationContext::new)
                .withBean(TomcatServletWebServerFactory.class, () -> new TomcatServletWebServerFactory(0))
                .withBean(EnedisEndpoints.class, () -> endpoints(EnedisEnvironment.SIMULATOR, null, null))
                .run(context -> assertThat(
                                context.getBean(EnedisEndpoints.class).api("/a"))
                        .hasPort(context.getSourceApplicationContext(
                                        AnnotationConfigServletWebServerApplicationContext.class)
                                .getWebServer()
                                .getPort()));
    }

    @Test
    void sandboxAndProductionHaveTheirHosts() {
        assertThat(endpoints(EnedisEnvironment.PRODUCTION, null, null).api("/a"))
                .isEqualTo(URI.create("https://gw.ext.prod.api.enedis.fr/a"));
        assertThat(endpoints(EnedisEnvironment.SANDBOX, null, null).api("/a"))
                .isEqualTo(URI.create("https://gw.ext.prod-sandbox.api.enedis.fr/a"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://stand-in:9000,  http://stand-in:9000/dataconnect/v2/oauth2/authorize",
        "http://stand-in:9000/, http://stand-in:9000/dataconnect/v2/oauth2/authorize",
        "http://stand-in/base,  http://stand-in/base/dataconnect/v2/oauth2/authorize",
        "http://stand-in/my/oauth2/authorize, http://stand-in/my/oauth2/authorize",
        "https://mon-compte-particulier.enedis.fr/dataconnect/v1/oauth2/authorize,"
                + " https://mon-compte-particulier.enedis.fr/dataconnect/v2/oauth2/authorize",
    })
    void theConsentPageMayBeGivenAsAHostOrInFull(URI setting, String page) {
        assertThat(endpoints(EnedisEnvironment.PRODUCTION, null, setting).authorizePage())
                .isEqualTo(page);
    }

    @Test
    void anotherApiHostWinsInEveryEnvironment() {
        for (EnedisEnvironment environment : EnedisEnvironment.values()) {
            assertThat(endpoints(environment, URI.create("http://stand-in:9000/base/"), null)
                            .api("/a"))
                    .isEqualTo(URI.create("http://stand-in:9000/base/a"));
        }
    }

    private static EnedisEndpoints endpoints(EnedisEnvironment environment, URI api, URI authorize) {
        return new EnedisEndpoints(TestRoom.settings(environment, api, authorize, Duration.ofSeconds(1)));
    }
}
