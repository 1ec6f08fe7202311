package fr.myelectricaldata.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One environment variable that the gateway knows.
 *
 * @param name as in the environment and in .env
 * @param fallback value when it is absent or blank; empty for none
 * @param form what a value must look like
 * @param section heading in .env.example
 * @param ignoredBecause why it has no effect here, for names that only the Python server used
 */
record Setting(String name, String fallback, Form form, String section, Optional<String> ignoredBecause) {
    /** Up to the last {@code @}: a password may hold one. */
    private static final Pattern CREDENTIALS = Pattern.compile("://.*@");

    private static final Pattern QUERY = Pattern.compile("[?;#].*");
    private static final Pattern STORE = Pattern.compile("^(?:jdbc:|sqlite|postgres|rediss?:|valkeys?:)");
    private static final Pattern PATH = Pattern.compile("^([^/]*//[^/]*)/.*");

    static Setting used(String section, String name, String fallback, Form form) {
        return new Setting(name, fallback, form, section, Optional.empty());
    }

    static Setting ignored(String name, String because) {
        return new Setting(name, "", Form.TEXT, "", Optional.of(because));
    }

    boolean ignored() {
        return ignoredBecause.isPresent();
    }

    /** May the value be printed? */
    boolean secret() {
        return name.endsWith("SECRET") || name.endsWith("_KEY") || name.endsWith("PASSWORD") || addressWithSecret();
    }

    private boolean addressWithSecret() {
        return form == Form.SECRET_URL || form == Form.WEBHOOK;
    }

    /** Is its value never shown, in no part? Of an address that holds a secret, the rest may be. */
    boolean hidden() {
        return secret() && !addressWithSecret();
    }

    /** The value as people may see it; empty when they may not. */
    String shown(String value) {
        if (hidden() || value.isEmpty()) {
            return "";
        }
        return addressWithSecret()
                ? withoutSecrets(value)
                : CREDENTIALS.matcher(value).replaceAll("://");
    }

    /** Of a database, where it is; of any other address, the host alone, for the rest may be what opens it. */
    private static String withoutSecrets(String address) {
        String bare = CREDENTIALS.matcher(QUERY.matcher(address).replaceAll("")).replaceAll("://");
        return STORE.matcher(bare).find() ? bare : PATH.matcher(bare).replaceAll("$1/…");
    }
}
