package fr.myelectricaldata.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCheckTest {
    private static final String STRONG = "kT9vQ2mZ7xW4bN8sR1pL6dF3hJ5gC0yAeUiOqXzV";

    @Test
    void acceptsTheDefaults() {
        assertThat(faults(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "API_PORT, seventy, API_PORT must be a port",
        "API_PORT, 70000, API_PORT must be a port",
        "DEBUG, perhaps, DEBUG must be true or false",
        "ENEDIS_RATE_LIMIT, 0, ENEDIS_RATE_LIMIT must be a whole number above 0",
        "FRONTEND_URL, example.org, FRONTEND_URL must be an absolute http(s) address",
        "ADMIN_EMAILS, nobody, ADMIN_EMAILS must be e-mail addresses",
        "ENEDIS_ENVIRONMENT, prod, 'ENEDIS_ENVIRONMENT must be simulator, sandbox or production'",
        "DATABASE_URL, mysql://x/y, DATABASE_URL must begin with",
        "DATABASE_URL, postgresql://hostonly, DATABASE_URL must name a host and a database",
        "REDIS_URL, http://x, REDIS_URL must begin with redis://",
        "QUOTA_REFUSAL_STATUS, 403, QUOTA_REFUSAL_STATUS must be 200 or 429",
        "COOKIE_SAMESITE, none, COOKIE_SAMESITE=none needs COOKIE_SECURE=true",
    })
    void namesOneFaultInOneSentence(String name, String value, String sentence) {
        assertThat(faults(Map.of(name, value)))
                .singleElement()
                .asString()
                .contains(sentence)
                .endsWith(".");
    }

    @Test
    void namesAllFaultsAtOnce() {
        assertThat(faults(Map.of("API_PORT", "x", "DEBUG", "y"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "change-me-in-production-please-0123456789",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "my-secret-key-for-production-abcdefghijkl"
            })
    void productionRefusesWeakKeys(String key) {
        assertThat(faults(production(key)))
                .singleElement()
                .asString()
                .contains("too weak")
                .doesNotContain(key);
    }

    @Test
    void productionRefusesAMissingKeyAndMissingCredentials() {
        assertThat(faults(Map.of("ENEDIS_ENVIRONMENT", "production")))
                .anyMatch(fault -> fault.startsWith("SECRET_KEY must be set"))
                .anyMatch(fault -> fault.startsWith("ENEDIS_CLIENT_ID must be set"))
                .anyMatch(fault -> fault.startsWith("ENEDIS_CLIENT_SECRET must be set"));
    }

    @Test
    void productionAcceptsARotationOfStrongKeys() {
        assertThat(faults(production(STRONG + "," + STRONG + "old"))).isEmpty();
    }

    @Test
    void neverShowsAPassword() {
        assertThat(faults(Map.of("DATABASE_URL", "mysql://user:hunter2@host/db")))
                .allSatisfy(fault -> assertThat(fault).doesNotContain("hunter2"));
    }

    private static Map<String, String> production(String key) {
        return Map.of(
                "ENEDIS_ENVIRONMENT",
                "production",
                "ENEDIS_CLIENT_ID",
                "id",
                "ENEDIS_CLIENT_SECRET",
                "x",
                "SECRET_KEY",
                key);
    }

    private static List<String> faults(Map<String, String> given) {
        Map<String, String> values = new HashMap<>();
        Settings.ALL.forEach(setting -> values.put(setting.name(), setting.fallback()));
        values.putAll(given);
        return new SettingsCheck(name -> values.getOrDefault(name, "")).faults();
    }
}
