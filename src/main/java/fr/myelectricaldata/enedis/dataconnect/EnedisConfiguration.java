package fr.myelectricaldata.enedis.dataconnect;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What the room takes from outside. */
@Configuration(proxyBeanMethods = false)
class EnedisConfiguration {
    /** The newest SECRET_KEY; after a change of it the shared token is merely asked for anew. */
    @Bean
    ApplicationKey applicationKey(Environment environment) {
        return ApplicationKey.from(environment
                .getRequiredProperty("med.secret-keys")
                .split(",", -1)[0]
                .strip());
    }
}
