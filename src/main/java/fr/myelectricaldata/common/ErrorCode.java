package fr.myelectricaldata.common;

import java.util.regex.Pattern;

/**
 * The stable name of a failure: clients branch on it, and {@code error.<value>} is the key of its translated text.
 *
 * @param value upper-case words, as in {@code PDL_NOT_FOUND} or Enedis's own {@code ADAM-ERR0123}
 */
public record ErrorCode(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9_-]{1,63}");

    public ErrorCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an error code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
