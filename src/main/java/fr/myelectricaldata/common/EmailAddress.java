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
        value = kept(value);
        if (!isOne(value)) {
            throw new InvalidRequestException("INVALID_EMAIL", "not an e-mail address");
        }
    }

    /** The address in a text that may be none. */
    public static Optional<EmailAddress> read(String text) {
        return isOne(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        String address = kept(text);
        return address.length() <= 254
                && FORM.matcher(address).matches()
                && !address.startsWith(".")
                && !address.contains("..")
                && !address.contains(".@");
    }

    private static String kept(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
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
