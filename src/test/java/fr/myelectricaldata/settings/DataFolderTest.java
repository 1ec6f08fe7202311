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

class DataFolderTest {
    @TempDir
    private Path folder;

    @Test
    void theDatabaseLiesBesideTheKey() {
        StandardEnvironment settings = settings(Map.of());
        assertThat(settings.getProperty("spring.datasource.url"))
                .startsWith("jdbc:sqlite:" + folder.resolve("data/myelectricaldata.db") + "?");
        assertThat(folder.resolve("data")).isDirectoryContaining("glob:**/{secret.key}");
        assertThat(folder.resolve("data/myelectricaldata.db")).isRegularFile();
    }

    @Test
    void aDatabaseThatIsNamedStaysWhereItIs() {
        Path elsewhere = folder.resolve("elsewhere.db");
        assertThat(settings(Map.of("DATABASE_URL", "sqlite:///" + elsewhere)).getProperty("spring.datasource.url"))
                .startsWith("jdbc:sqlite:" + elsewhere + "?");
        assertThat(folder.resolve("data/myelectricaldata.db")).doesNotExist();
    }

    private StandardEnvironment settings(Map<String, Object> given) {
        Map<String, Object> values = new HashMap<>(given);
        values.put("DATA_DIR", folder.resolve("data").toString());
        values.put("med.env-file", folder.resolve("none.env").toString());
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", values));
        new SettingsEnvironmentPostProcessor().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
