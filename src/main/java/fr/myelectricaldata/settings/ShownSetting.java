package fr.myelectricaldata.settings;

/**
 * A setting as it may be shown: of a secret, only whether there is one. What it does is said by the text {@code setting.NAME}.
 *
 * @param section its part of .env.example; its title is the text {@code settings.section.SECTION}
 * @param value in force; empty when there is none, or when it is secret. Addresses have lost their credentials
 * @param fallback what is in force without a setting; empty for none
 * @param secret never shown, and {@code value} is empty
 * @param set is there a value, shown or not?
 */
public record ShownSetting(
        String name, String section, String value, String fallback, boolean secret, boolean set, Origin origin) {
    /** Where a value comes from; each has its words as {@code settings.origin.NAME}. */
    public enum Origin {
        DEFAULT,
        ENVIRONMENT,
        /** The .env file. */
        FILE
    }
}
