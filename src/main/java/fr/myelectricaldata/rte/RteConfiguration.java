package fr.myelectricaldata.rte;

import fr.myelectricaldata.common.ConnectionProbe;
import fr.myelectricaldata.common.EmailAddress;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings, and a probe for each API. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RteSettings.class)
class RteConfiguration {
    @Bean
    ConnectionProbe tempoProbe(RteClient client) {
        return new Probe(RteApi.TEMPO, client);
    }

    @Bean
    ConnectionProbe ecowattProbe(RteClient client) {
        return new Probe(RteApi.ECOWATT, client);
    }

    @Bean
    ConnectionProbe consumptionProbe(RteClient client) {
        return new Probe(RteApi.CONSUMPTION, client);
    }

    @Bean
    ConnectionProbe solarProbe(RteClient client) {
        return new Probe(RteApi.GENERATION_SOLAR, client);
    }

    @Bean
    ConnectionProbe windProbe(RteClient client) {
        return new Probe(RteApi.GENERATION_WIND, client);
    }

    private record Probe(RteApi api, RteClient client) implements ConnectionProbe {
        @Override
        public String name() {
            return "rte_" + api.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean configured() {
            return client.configured();
        }

        @Override
        public Outcome probe(EmailAddress asker) {
            return client.test(api);
        }

        @Override
        public Duration pause() {
            return api.pause();
        }
    }
}
