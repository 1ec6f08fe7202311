package fr.myelectricaldata.settings;

import static fr.myelectricaldata.settings.Setting.ignored;
import static fr.myelectricaldata.settings.Setting.used;

import java.util.List;
import java.util.Optional;

/** Every name that may stand in the environment: those of the Python server, each used or named as unused, and ours. */
final class Settings {
    /** What stands at the beginning of the fallbacks that name this program itself. */
    static final String OURSELVES = "http://localhost:8000";

    /** The folder of everything kept in files, unless DATA_DIR names another. */
    private static final String DATA = "./data";

    /** The SQLite file in it, unless DATABASE_URL names another. */
    static final String DATABASE = "myelectricaldata.db";

    private static final String SERVER = "Server";
    private static final String STORES = "Stores";
    private static final String ENEDIS = "Enedis";
    private static final String SECURITY = "Security";
    private static final String QUOTAS = "Quotas";
    private static final String SITE = "Site";
    private static final String MAIL = "Mail";
    private static final String RTE = "Rte";
    private static final String ALERTS = "Alerts";

    static final List<Setting> ALL = List.of(
            used(SERVER, "PORT", "", Form.PORT),
            used(SERVER, "API_PORT", "8000", Form.PORT),
            used(SERVER, "FRONTEND_URL", OURSELVES, Form.URL),
            used(SERVER, "BACKEND_URL", OURSELVES, Form.URL),
            used(SERVER, "DATA_DIR", DATA, Form.TEXT),
            used(SERVER, "DEBUG", "false", Form.SWITCH),
            used(SERVER, "DEBUG_SQL", "false", Form.SWITCH),
            used(STORES, "DATABASE_URL", "sqlite:///" + DATA + "/" + DATABASE, Form.SECRET_URL),
            used(STORES, "REDIS_URL", "", Form.SECRET_URL),
            used(STORES, "CACHE_TTL_SECONDS", "86400", Form.POSITIVE),
            used(ENEDIS, "ENEDIS_ENVIRONMENT", "simulator", Form.ENVIRONMENT),
            used(ENEDIS, "ENEDIS_CLIENT_ID", "", Form.TEXT),
            used(ENEDIS, "ENEDIS_CLIENT_SECRET", "", Form.TEXT),
            used(ENEDIS, "ENEDIS_REDIRECT_URI", OURSELVES + "/oauth/callback", Form.URL),
            used(ENEDIS, "ENEDIS_API_URL", "", Form.URL),
            used(ENEDIS, "ENEDIS_AUTHORIZE_URL", "", Form.URL),
            used(ENEDIS, "ENEDIS_RATE_LIMIT", "5", Form.POSITIVE),
            used(ENEDIS, "ENEDIS_HOURLY_LIMIT", "1000", Form.POSITIVE),
            used(ENEDIS, "READ_PATIENCE_SECONDS", "20", Form.POSITIVE),
            used(SECURITY, "SECRET_KEY", "", Form.TEXT),
            used(SECURITY, "ACCESS_TOKEN_EXPIRE_MINUTES", "43200", Form.POSITIVE),
            used(SECURITY, "ADMIN_EMAILS", "", Form.EMAILS),
            used(SECURITY, "COOKIE_SECURE", "false", Form.SWITCH),
            used(SECURITY, "COOKIE_SAMESITE", "lax", Form.SAME_SITE),
            used(SECURITY, "COOKIE_DOMAIN", "", Form.TEXT),
            used(SECURITY, "REQUIRE_EMAIL_VERIFICATION", "false", Form.SWITCH),
            used(SECURITY, "REQUIRE_OPERATOR_SECOND_FACTOR", "false", Form.SWITCH),
            used(SECURITY, "REQUIRE_CAPTCHA", "false", Form.SWITCH),
            used(SECURITY, "TURNSTILE_SITE_KEY", "", Form.TEXT),
            used(SECURITY, "TURNSTILE_SECRET_KEY", "", Form.TEXT),
            used(SECURITY, "TURNSTILE_API_URL", "https://challenges.cloudflare.com/turnstile/v0", Form.URL),
            used(MAIL, "SMTP_HOST", "", Form.TEXT),
            used(MAIL, "SMTP_PORT", "587", Form.PORT),
            used(MAIL, "SMTP_SECURITY", "starttls", Form.SMTP_SECURITY),
            used(MAIL, "SMTP_USERNAME", "", Form.TEXT),
            used(MAIL, "SMTP_PASSWORD", "", Form.TEXT),
            used(MAIL, "SMTP_FROM", "", Form.EMAIL),
            used(MAIL, "MAILGUN_API_KEY", "", Form.TEXT),
            used(MAIL, "MAILGUN_DOMAIN", "", Form.TEXT),
            used(MAIL, "MAILGUN_FROM_EMAIL", "", Form.EMAIL),
            used(MAIL, "MAILGUN_API_BASE_URL", "https://api.mailgun.net/v3", Form.URL),
            used(ALERTS, "SLACK_NOTIFICATIONS_ENABLED", "false", Form.SWITCH),
            used(ALERTS, "SLACK_WEBHOOK_URL", "", Form.WEBHOOK),
            used(ALERTS, "SLACK_ALERTS", "sign-ups,jobs,mails,errors,budget,consents", Form.ALERTS),
            used(ALERTS, "ALERT_EMAILS", "", Form.EMAILS),
            used(ALERTS, "MAIL_ALERTS", "jobs,errors,budget,consents", Form.ALERTS),
            used(ALERTS, "ALERT_WEBHOOK_URL", "", Form.WEBHOOK),
            used(ALERTS, "ALERT_WEBHOOK_SECRET", "", Form.TEXT),
            used(ALERTS, "WEBHOOK_ALERTS", "sign-ups,jobs,mails,errors,budget,consents", Form.ALERTS),
            used(ALERTS, "ALERT_LANGUAGE", "fr", Form.LANGUAGE),
            used(ALERTS, "ALERT_EVERY_MINUTES", "30", Form.POSITIVE),
            used(QUOTAS, "USER_DAILY_LIMIT_NO_CACHE", "50", Form.POSITIVE),
            used(QUOTAS, "USER_DAILY_LIMIT_WITH_CACHE", "1000", Form.POSITIVE),
            used(QUOTAS, "QUOTA_REFUSAL_STATUS", "200", Form.QUOTA_REFUSAL),
            used(SITE, "OPERATOR_NAME", "", Form.TEXT),
            used(SITE, "OPERATOR_CONTACT", "", Form.TEXT),
            used(SITE, "OPERATOR_HOST", "", Form.TEXT),
            used(RTE, "RTE_CLIENT_ID", "", Form.TEXT),
            used(RTE, "RTE_CLIENT_SECRET", "", Form.TEXT),
            used(RTE, "RTE_BASE_URL", "https://digital.iservices.rte-france.com", Form.URL),
            ignored("SERVER_MODE", "this program is always a gateway"),
            ignored("POSTGRES_PASSWORD", "only docker-compose.yml reads it; the gateway reads DATABASE_URL"),
            ignored("ALGORITHM", "access tokens are always HS256"),
            ignored("API_HOST", "the server listens on every interface; bind it with your proxy or firewall"),
            ignored("VITE_API_BASE_URL", "pages and API are one program, there is no separate web client"),
            ignored("TZ", "civil time is always Europe/Paris"),
            ignored("MED_API_URL", "this program is never a client of another gateway"),
            ignored("MED_CLIENT_ID", "this program is never a client of another gateway"),
            ignored("MED_CLIENT_SECRET", "this program is never a client of another gateway"));

    private Settings() {}

    static Optional<Setting> named(String name) {
        return ALL.stream().filter(setting -> setting.name().equals(name)).findFirst();
    }
}
