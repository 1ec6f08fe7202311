package fr.myelectricaldata.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class AddressesFollowThePortTest {
    @TempDir
    private Path data;

    @Test
    void anotherPortMovesTheAddressesThatNameOurselves() {
        StandardEnvironment settings = settings(Map.of("PORT", "9123"));
        assertThat(settings.getProperty("setting.FRONTEND_URL")).isEqualTo("http://localhost:9123");
        assertThat(settings.getProperty("setting.BACKEND_URL")).isEqualTo("http://localhost:9123");
        assertThat(settings.getProperty("setting.ENEDIS_REDIRECT_URI"))
                .isEqualTo("http://localhost:9123/oauth/callback");
    }

    @Test
    void anAddressThatWasGivenStays() {
        StandardEnvironment settings = settings(Map.of("PORT", "9123", "FRONTEND_URL", "https://linky.example.org"));
        assertThat(settings.getProperty("setting.FRONTEND_URL")).isEqualTo("https://linky.example.org");
        assertThat(settings.getProperty("setting.BACKEND_URL")).isEqualTo("http://localhost:9123");
    }

    @Test
    void anyFreePortNamesTheUsualOne() {
        assertThat(settings(Map.of("PORT", "0")).getProperty("setting.FRONTEND_URL"))
                .isEqualTo("http://localhost:8000");
    }

    private StandardEnvironment settings(Map<String, Object> given) {
        Map<String, Object> values = new HashMap<>(given);
        values.put("DATA_DIR", data.toString());
        values.put("DATABASE_URL", "sqlite:///" + data.resolve("test.db"));
        values.put("med.env-file", data.resolve("none.env").toString());
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", values));
        new SettingsEnvironmentPostProcessor().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
