package fr.myelectricaldata.common;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in its one comparable form: trimmed and lower-cased, so that no two accounts differ by case alone.
 *
 * @param value at most 254 characters (RFC 5321)
 */
public record EmailAddress(String value) {
    private static final Pattern FORM =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
                    + "(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > 254
                || !FORM.matcher(value).matches()
                || value.startsWith(".")
                || value.contains("..")
                || value.contains(".@")) {
            throw new InvalidRequestException("INVALID_EMAIL", "not an e-mail address");
        }
    }

    /** The address in a text that may be none. */
    public static Optional<EmailAddress> read(String text) {
        try {
            return Optional.of(new EmailAddress(text));
        } catch (InvalidRequestException noAddress) {
            return Optional.empty();
        }
    }

    /** First letter and domain, fit for a log line. */
    public String masked() {
        return value.charAt(0) + "…" + value.substring(value.indexOf('@'));
    }

    @Override
    public String toString() {
        return masked();
    }
}
