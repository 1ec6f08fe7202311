package fr.myelectricaldata.settings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.settings.ShownSetting.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

/** What of the settings is shown, and what never is. */
class SettingsOverviewTest {
    private static final String HIDDEN = "Zx9hiddenQ7";

    @TempDir
    Path folder;

    private SettingsOverview overview(Map<String, String> values) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("DATA_DIR", folder.toString())
                .withProperty("med.env-file", folder.resolve(".env").toString());
        values.forEach(environment::setProperty);
        new SettingsEnvironmentPostProcessor().postProcessEnvironment(environment, new SpringApplication());
        return new SettingsOverview(environment);
    }

    private ShownSetting one(Map<String, String> values, String name) {
        return overview(values).all().stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyUsedSettingHasWordsAndATitleForItsSection() {
        ResourceBundle french = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.FRENCH);
        assertThat(Settings.ALL.stream().filter(setting -> !setting.ignored()))
                .allMatch(setting -> french.containsKey("setting." + setting.name()))
                .allMatch(setting -> french.containsKey("settings.section." + setting.section()));
    }

    @Test
    void aValueSaysWhereItComesFrom() throws IOException {
        Files.writeString(folder.resolve(".env"), "API_PORT=8123\nDEBUG=true\n");
        assertThat(one(Map.of("API_PORT", "8001"), "API_PORT"))
                .isEqualTo(new ShownSetting("API_PORT", "Server", "8001", "8000", false, true, Origin.ENVIRONMENT));
        assertThat(one(Map.of(), "API_PORT").origin()).isEqualTo(Origin.FILE);
        assertThat(one(Map.of(), "DEBUG").value()).isEqualTo("true");
        assertThat(one(Map.of(), "COOKIE_SAMESITE").origin()).isEqualTo(Origin.DEFAULT);
    }

    @Test
    void noSecretIsShownWhicheverSettingHoldsIt() {
        Map<String, String> values = new HashMap<>();
        Settings.ALL.stream()
                .filter(Setting::secret)
                .filter(setting ->
                        setting.form() != Form.SECRET_URL && !setting.name().startsWith("MAILGUN"))
                .forEach(setting -> values.put(
                        setting.name(),
                        (setting.form() == Form.WEBHOOK ? "https://hooks.example.org/" : "") + HIDDEN + setting.name()
                                + "0123456789abcdef"));
        assertThat(values).containsKeys("SECRET_KEY", "ENEDIS_CLIENT_SECRET", "SMTP_PASSWORD", "TURNSTILE_SECRET_KEY");
        for (ShownSetting setting : overview(values).all()) {
            assertThat(setting.toString()).doesNotContain(HIDDEN);
            if (values.containsKey(setting.name())) {
                assertThat(setting.set()).isTrue();
                assertThat(setting.secret())
                        .as("of an address the host is shown: %s", setting.name())
                        .isEqualTo(!setting.name().endsWith("WEBHOOK_URL"));
            }
        }
        assertThat(one(Map.of("MAILGUN_API_KEY", HIDDEN, "MAILGUN_DOMAIN", "d"), "MAILGUN_API_KEY")
                        .toString())
                .doesNotContain(HIDDEN);
    }

    @ParameterizedTest
    @CsvSource({
        "DATABASE_URL, postgresql://bob:Zx9hiddenQ7@db:5432/base, postgresql://db:5432/base",
        "DATABASE_URL, postgresql://bob:a%40Zx9hiddenQ7@db:5432/base?sslmode=require, postgresql://db:5432/base",
        "DATABASE_URL, jdbc:postgresql://db/base?user=bob&password=Zx9hiddenQ7, jdbc:postgresql://db/base",
        "REDIS_URL, redis://:Zx9hiddenQ7@cache:6379/0, redis://cache:6379/0",
        "REDIS_URL, rediss://bob:Zx9@hiddenQ7@cache:6379/0, rediss://cache:6379/0",
        "ENEDIS_API_URL, https://bob:Zx9hiddenQ7@stand-in.local/x, https://stand-in.local/x",
    })
    void addressesAreShownWithoutTheirCredentials(String name, String value, String shown) {
        assertThat(one(Map.of(name, value), name).value()).isEqualTo(shown);
    }

    @Test
    void ofAnAddressThatIsASecretItselfOnlyTheHostIsShown() {
        Setting webhook = Setting.used("Any", "SOME_WEBHOOK", "", Form.SECRET_URL);
        assertThat(webhook.shown("https://hooks.slack.com/services/T0/B0/" + HIDDEN))
                .isEqualTo("https://hooks.slack.com/…");
    }

    record Case(Map<String, String> values, SettingsWarning warning) {}

    static Stream<Case> dangerous() {
        return Stream.of(
                new Case(Map.of(), SettingsWarning.MAIL_STAYS_HERE),
                new Case(Map.of("ADMIN_EMAILS", "a@b.fr"), SettingsWarning.ADMINS_CANNOT_CONFIRM),
                new Case(Map.of("REQUIRE_EMAIL_VERIFICATION", "true"), SettingsWarning.NOBODY_CAN_CONFIRM),
                new Case(Map.of(), SettingsWarning.NO_ADMINISTRATOR),
                new Case(Map.of(), SettingsWarning.SIMULATED_ENEDIS),
                new Case(Map.of(), SettingsWarning.KEY_IN_A_FILE),
                new Case(Map.of("DEBUG", "yes"), SettingsWarning.DEBUG_ON),
                new Case(
                        Map.of("SMTP_HOST", "h", "SMTP_FROM", "a@b.fr", "SMTP_SECURITY", "none"),
                        SettingsWarning.MAIL_IN_CLEAR),
                new Case(Map.of("FRONTEND_URL", "https://site.fr"), SettingsWarning.COOKIE_WITHOUT_SECURE),
                new Case(Map.of("FRONTEND_URL", "http://site.fr"), SettingsWarning.PUBLIC_WITHOUT_HTTPS),
                new Case(Map.of("ENEDIS_REDIRECT_URI", "https://other.fr/x"), SettingsWarning.RETURN_ELSEWHERE),
                new Case(
                        Map.of(
                                "ENEDIS_ENVIRONMENT",
                                "production",
                                "ENEDIS_CLIENT_ID",
                                "i",
                                "ENEDIS_CLIENT_SECRET",
                                "s",
                                "SECRET_KEY",
                                "kT9vQ2mZ7xW4bN8sR1pL6dF3hJ5gC0yAeUiOqXzV",
                                "ENEDIS_API_URL",
                                "https://x.fr"),
                        SettingsWarning.REPLACED_ENEDIS));
    }

    @ParameterizedTest
    @MethodSource("dangerous")
    void dangerousCombinationsAreNamed(Case one) {
        assertThat(overview(one.values()).warnings()).contains(one.warning());
    }

    @Test
    void aGatewayInGoodOrderHasNoWarning() {
        Map<String, String> values = new HashMap<>(Map.of(
                "ENEDIS_ENVIRONMENT", "production",
                "ENEDIS_CLIENT_ID", "i",
                "ENEDIS_CLIENT_SECRET", "s",
                "SECRET_KEY", "kT9vQ2mZ7xW4bN8sR1pL6dF3hJ5gC0yAeUiOqXzV",
                "FRONTEND_URL", "https://site.fr",
                "BACKEND_URL", "https://site.fr/api",
                "ENEDIS_REDIRECT_URI", "https://site.fr/oauth/callback",
                "COOKIE_SECURE", "true",
                "SMTP_HOST", "smtp.site.fr",
                "SMTP_FROM", "a@site.fr"));
        values.put("ADMIN_EMAILS", "a@site.fr");
        assertThat(overview(values).warnings()).containsExactly(SettingsWarning.OPERATORS_BY_PASSWORD);
        values.put("REQUIRE_OPERATOR_SECOND_FACTOR", "true");
        assertThat(overview(values).warnings()).isEmpty();
        assertThat(overview(Map.of("ALGORITHM", "HS256")).ignored()).isEqualTo(List.of("ALGORITHM"));
    }
}
