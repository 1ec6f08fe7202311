package fr.myelectricaldata.consent;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Enedis's number of a permission: a positive int64, guessable, therefore no proof of anything. */
record AutorisationId(long value) {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,18}");

    static Optional<AutorisationId> parse(@Nullable String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AutorisationId(Long.parseLong(text)));
        } catch (NumberFormatException beyondInt64) {
            return Optional.empty();
        }
    }

    /** Guessable as it is, it opens nothing, but it need not be in logs either. */
    @Override
    public String toString() {
        return "autorisation";
    }
}
