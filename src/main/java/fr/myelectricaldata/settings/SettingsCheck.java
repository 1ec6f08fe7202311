package fr.myelectricaldata.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Finds every fault of the settings at once, each in one sentence. */
final class SettingsCheck {
    private static final int KEY_LENGTH = 32;
    private static final int KEY_VARIETY = 10;
    private static final int WEBHOOK_SECRET_LENGTH = 16;
    private static final List<String> WEAK_WORDS =
            List.of("changeme", "change-me", "change_me", "secret", "password", "example", "dev-", "your-");

    private final UnaryOperator<String> values;
    private final List<String> faults = new ArrayList<>();

    /** @param values the value of a name, fallback applied; empty for none */
    SettingsCheck(UnaryOperator<String> values) {
        this.values = values;
    }

    List<String> faults() {
        for (Setting setting : Settings.ALL) {
            String value = values.apply(setting.name());
            if (!setting.ignored() && !value.isEmpty() && !setting.form().accepts(value)) {
                String shown = setting.secret() ? "its value" : "\"" + value + "\"";
                faults.add(setting.name() + " must be " + setting.form().words() + ", but is " + shown + ".");
            }
        }
        checkDatabase();
        checkRedis();
        checkEnedis();
        checkSecretKey();
        checkCookie();
        checkMail();
        checkAlerts();
        checkCaptcha();
        return faults;
    }

    private boolean production() {
        return values.apply("ENEDIS_ENVIRONMENT").equals("production");
    }

    private void checkDatabase() {
        try {
            DatabaseUrl.toProperties(values.apply("DATABASE_URL"));
        } catch (IllegalArgumentException fault) {
            faults.add(fault.getMessage() + ".");
        }
    }

    private void checkRedis() {
        String url = values.apply("REDIS_URL");
        if (!url.isEmpty() && !url.matches("(redis|rediss|valkey|valkeys)://.+")) {
            faults.add("REDIS_URL must begin with redis:// or rediss:// (or stay empty for the embedded stores).");
        }
    }

    private void checkEnedis() {
        String environment = values.apply("ENEDIS_ENVIRONMENT");
        if (environment.equals("sandbox") || environment.equals("production")) {
            for (String name : List.of("ENEDIS_CLIENT_ID", "ENEDIS_CLIENT_SECRET")) {
                if (values.apply(name).isEmpty()) {
                    faults.add(name + " must be set when ENEDIS_ENVIRONMENT is " + environment + ".");
                }
            }
        }
    }

    private void checkSecretKey() {
        String keys = values.apply("SECRET_KEY");
        if (keys.isEmpty()) {
            if (production()) {
                faults.add("SECRET_KEY must be set when ENEDIS_ENVIRONMENT is production (openssl rand -base64 48).");
            }
            return;
        }
        for (String key : keys.split(",", -1)) {
            if (production() && weak(key.strip())) {
                faults.add("SECRET_KEY is too weak for production: every key needs at least " + KEY_LENGTH
                        + " random characters (openssl rand -base64 48).");
                return;
            }
            if (key.isBlank()) {
                faults.add("SECRET_KEY holds an empty key; write new,old without trailing commas.");
                return;
            }
        }
    }

    private static boolean weak(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return key.length() < KEY_LENGTH
                || key.chars().distinct().count() < KEY_VARIETY
                || WEAK_WORDS.stream().anyMatch(lower::contains);
    }

    private void checkCookie() {
        boolean none = values.apply("COOKIE_SAMESITE").equalsIgnoreCase("none");
        if (none && !on("COOKIE_SECURE")) {
            faults.add("COOKIE_SAMESITE=none needs COOKIE_SECURE=true, or browsers drop the cookie.");
        }
    }

    private void checkMail() {
        boolean smtp = !values.apply("SMTP_HOST").isEmpty();
        boolean mailgun = !values.apply("MAILGUN_API_KEY").isEmpty();
        if (smtp && mailgun) {
            faults.add("SMTP_HOST and MAILGUN_API_KEY are both set; mails leave by one of them only.");
        }
        if (smtp && values.apply("SMTP_FROM").isEmpty()) {
            faults.add("SMTP_FROM must be set when SMTP_HOST is: the address that mails come from.");
        }
        if (mailgun && values.apply("MAILGUN_DOMAIN").isEmpty()) {
            faults.add("MAILGUN_DOMAIN must be set when MAILGUN_API_KEY is.");
        }
    }

    private void checkAlerts() {
        if (on("SLACK_NOTIFICATIONS_ENABLED")
                && values.apply("SLACK_WEBHOOK_URL").isEmpty()) {
            faults.add("SLACK_WEBHOOK_URL must be set when SLACK_NOTIFICATIONS_ENABLED is true.");
        }
        boolean webhook = !values.apply("ALERT_WEBHOOK_URL").isEmpty();
        if (webhook && values.apply("ALERT_WEBHOOK_SECRET").length() < WEBHOOK_SECRET_LENGTH) {
            faults.add("ALERT_WEBHOOK_SECRET must have at least " + WEBHOOK_SECRET_LENGTH
                    + " characters when ALERT_WEBHOOK_URL is set (openssl rand -base64 24).");
        }
    }

    private void checkCaptcha() {
        if (on("REQUIRE_CAPTCHA")) {
            for (String name : List.of("TURNSTILE_SITE_KEY", "TURNSTILE_SECRET_KEY")) {
                if (values.apply(name).isEmpty()) {
                    faults.add(name + " must be set when REQUIRE_CAPTCHA is true.");
                }
            }
        }
    }

    private boolean on(String name) {
        return List.of("true", "1", "yes", "on").contains(values.apply(name).toLowerCase(Locale.ROOT));
    }
}
