package fr.myelectricaldata.settings;

import java.util.Optional;

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
        return name.endsWith("SECRET")
                || name.endsWith("_KEY")
                || name.endsWith("PASSWORD")
                || form == Form.SECRET_URL
                || form == Form.WEBHOOK;
    }
}
