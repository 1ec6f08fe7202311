package fr.myelectricaldata.settings;

import fr.myelectricaldata.settings.ShownSetting.Origin;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The settings in force, for people; no secret leaves here. */
@Component
public class SettingsOverview {
    private final Environment environment;

    SettingsOverview(Environment environment) {
        this.environment = environment;
    }

    /** Those that are used, in the order of .env.example. */
    public List<ShownSetting> all() {
        return Settings.ALL.stream()
                .filter(setting -> !setting.ignored())
                .map(this::shown)
                .toList();
    }

    /** Names of settings that are set, and that this program knows and does not use. */
    public List<String> ignored() {
        return List.of(environment.getProperty("med.settings.ignored", String[].class, new String[0]));
    }

    private ShownSetting shown(Setting setting) {
        String value = value(setting.name());
        return new ShownSetting(
                setting.name(),
                setting.section(),
                setting.shown(value),
                setting.shown(setting.fallback()),
                setting.hidden(),
                !value.isEmpty(),
                Origin.valueOf(environment.getProperty(
                        SettingsEnvironmentPostProcessor.ORIGIN + setting.name(), Origin.DEFAULT.name())));
    }

    public Set<SettingsWarning> warnings() {
        Set<SettingsWarning> warnings = EnumSet.noneOf(SettingsWarning.class);
        boolean mailStays =
                value("SMTP_HOST").isEmpty() && value("MAILGUN_API_KEY").isEmpty();
        boolean admins = !value("ADMIN_EMAILS").isEmpty();
        add(warnings, SettingsWarning.MAIL_STAYS_HERE, mailStays);
        add(warnings, SettingsWarning.ADMINS_CANNOT_CONFIRM, mailStays && admins);
        add(warnings, SettingsWarning.NOBODY_CAN_CONFIRM, mailStays && on("REQUIRE_EMAIL_VERIFICATION"));
        add(warnings, SettingsWarning.NO_ADMINISTRATOR, !admins);
        add(warnings, SettingsWarning.KEY_IN_A_FILE, value("SECRET_KEY").isEmpty());
        add(warnings, SettingsWarning.DEBUG_ON, on("DEBUG") || on("DEBUG_SQL"));
        add(
                warnings,
                SettingsWarning.MAIL_IN_CLEAR,
                !value("SMTP_HOST").isEmpty() && value("SMTP_SECURITY").equals("none"));
        add(
                warnings,
                SettingsWarning.OPERATORS_BY_PASSWORD,
                value("ENEDIS_ENVIRONMENT").equals("production") && !on("REQUIRE_OPERATOR_SECOND_FACTOR"));
        addEnedis(warnings);
        addPages(warnings);
        return warnings;
    }

    private void addEnedis(Set<SettingsWarning> warnings) {
        String stage = value("ENEDIS_ENVIRONMENT");
        boolean replaced = !value("ENEDIS_API_URL").isEmpty()
                || !value("ENEDIS_AUTHORIZE_URL").isEmpty();
        String back = host("ENEDIS_REDIRECT_URI");
        add(warnings, SettingsWarning.SIMULATED_ENEDIS, stage.equals("simulator"));
        add(warnings, SettingsWarning.REPLACED_ENEDIS, stage.equals("production") && replaced);
        add(
                warnings,
                SettingsWarning.RETURN_ELSEWHERE,
                !back.equals(host("FRONTEND_URL")) && !back.equals(host("BACKEND_URL")));
    }

    private void addPages(Set<SettingsWarning> warnings) {
        String pages = value("FRONTEND_URL");
        boolean local = Set.of("localhost", "127.0.0.1", "[::1]").contains(host("FRONTEND_URL"));
        add(warnings, SettingsWarning.COOKIE_WITHOUT_SECURE, pages.startsWith("https:") && !on("COOKIE_SECURE"));
        add(warnings, SettingsWarning.PUBLIC_WITHOUT_HTTPS, pages.startsWith("http:") && !local);
    }

    private static void add(Set<SettingsWarning> warnings, SettingsWarning warning, boolean holds) {
        if (holds) {
            warnings.add(warning);
        }
    }

    private String host(String name) {
        String host = URI.create(value(name)).getHost();
        return host == null ? "" : host;
    }

    private boolean on(String name) {
        return Boolean.parseBoolean(value(name));
    }

    private String value(String name) {
        return environment.getProperty(SettingsEnvironmentPostProcessor.PREFIX + name, "");
    }
}
