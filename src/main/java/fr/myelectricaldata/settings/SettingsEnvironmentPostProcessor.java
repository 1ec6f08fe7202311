package fr.myelectricaldata.settings;

import fr.myelectricaldata.settings.ShownSetting.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Reads .env (the environment outranks it), checks every known name, and gives Spring the properties that follow from
 * them. Blank values count as absent, as they do in Docker Compose files.
 */
public final class SettingsEnvironmentPostProcessor implements EnvironmentPostProcessor {
    /** Names of the settings with fallbacks applied, as {@code setting.NAME}; application.properties refers to these. */
    static final String PREFIX = "setting.";

    /** Where the value of a name comes from, as {@code setting-origin.NAME}. */
    static final String ORIGIN = "setting-origin.";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, String> dotEnv = DotEnv.read(Path.of(environment.getProperty("med.env-file", ".env")));
        UnaryOperator<String> values = name -> valueOf(name, environment, dotEnv);
        List<String> faults = new SettingsCheck(values).faults();
        if (!faults.isEmpty()) {
            throw new InvalidSettingsException(faults);
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Setting setting : Settings.ALL) {
            String value = values.apply(setting.name());
            properties.put(PREFIX + setting.name(), setting.form() == Form.SWITCH ? switched(value) : value);
            properties.put(
                    ORIGIN + setting.name(),
                    origin(setting.name(), environment, dotEnv).name());
        }
        properties.put("server.port", port(values));
        if (switched(values.apply("DEBUG")).equals("true")) {
            properties.put("logging.level.fr.myelectricaldata", "debug");
        }
        properties.putAll(database(values.apply("DATABASE_URL")));
        properties.putAll(secretKey(values));
        properties.putAll(redis(values.apply("REDIS_URL")));
        properties.put(
                "med.settings.ignored",
                Settings.ALL.stream()
                        .filter(setting -> setting.ignored() && isSet(setting.name(), environment, dotEnv))
                        .map(Setting::name)
                        .toList());
        environment.getPropertySources().addLast(new MapPropertySource("settings", properties));
    }

    private static Origin origin(String name, ConfigurableEnvironment environment, Map<String, String> dotEnv) {
        if (!environment.getProperty(name, "").isBlank()) {
            return Origin.ENVIRONMENT;
        }
        return dotEnv.getOrDefault(name, "").isBlank() ? Origin.DEFAULT : Origin.FILE;
    }

    private static boolean isSet(String name, ConfigurableEnvironment environment, Map<String, String> dotEnv) {
        return !environment.getProperty(name, dotEnv.getOrDefault(name, "")).isBlank();
    }

    private static String valueOf(String name, ConfigurableEnvironment environment, Map<String, String> dotEnv) {
        String value = environment.getProperty(name, "").strip();
        if (value.isEmpty()) {
            value = dotEnv.getOrDefault(name, "").strip();
        }
        return value.isEmpty() ? fallback(name, environment, dotEnv) : value;
    }

    /**
     * The fallback of an address follows the port, and that of the database the folder of data, so that whoever changes
     * one of those alone still gets links that work and everything in one place.
     */
    private static String fallback(String name, ConfigurableEnvironment environment, Map<String, String> dotEnv) {
        if (name.equals("DATABASE_URL")) {
            return "sqlite:///" + valueOf("DATA_DIR", environment, dotEnv) + "/" + Settings.DATABASE;
        }
        String fallback = Settings.named(name).map(Setting::fallback).orElse("");
        if (!fallback.startsWith(Settings.OURSELVES)) {
            return fallback;
        }
        String port = port(other -> valueOf(other, environment, dotEnv));
        // Port 0 is any free one, known only once the server listens.
        return port.equals("0")
                ? fallback
                : "http://localhost:" + port + fallback.substring(Settings.OURSELVES.length());
    }

    private static String port(UnaryOperator<String> values) {
        return values.apply(values.apply("PORT").isEmpty() ? "API_PORT" : "PORT");
    }

    private static String switched(String value) {
        return String.valueOf(List.of("true", "1", "yes", "on").contains(value.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Object> database(String url) {
        Map<String, Object> properties = DatabaseUrl.toProperties(url);
        DatabaseUrl.file(properties).map(Path::toAbsolutePath).ifPresent(file -> {
            try {
                OwnerOnly.folder(Objects.requireNonNull(file.getParent()));
                // SQLite gives its journals the permissions of the file.
                OwnerOnly.emptyFile(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        return properties;
    }

    /** Valkey speaks Redis's protocol under its own scheme. */
    private static Map<String, Object> redis(String url) {
        return url.isEmpty()
                ? Map.of("med.redis", false)
                : Map.of("med.redis", true, "spring.data.redis.url", url.replaceFirst("^valkey", "redis"));
    }

    private static Map<String, Object> secretKey(UnaryOperator<String> values) {
        String keys = values.apply("SECRET_KEY");
        boolean made = keys.isEmpty();
        return Map.of(
                "med.secret-keys",
                made ? SecretKeyFile.readOrCreate(Path.of(values.apply("DATA_DIR"))) : keys,
                "med.secret-key-made",
                made);
    }
}
