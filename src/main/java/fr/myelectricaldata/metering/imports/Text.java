package fr.myelectricaldata.metering.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in cells. */
final class Text {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,12})?");
    private static final Pattern UNIT = Pattern.compile("\\((?:en )?(k?wh?|k?va)\\)");
    /** How Enedis and spreadsheets write that there is no value. */
    private static final Set<String> NOTHING = Set.of("", "na", "n/a", "-", "null", "nd");

    private Text() {}

    static String stripped(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** Small letters without accents and without a colon at the end: the same heading in any of its spellings. */
    static String plain(String text) {
        String small = stripped(text).toLowerCase(Locale.FRENCH);
        String bare =
                MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
        return bare.endsWith(":") ? bare.substring(0, bare.length() - 1).strip() : bare;
    }

    static boolean nothing(String text) {
        return NOTHING.contains(plain(text));
    }

    /** A number with a point or a comma, with or without spaces between thousands. */
    static Optional<BigDecimal> number(String text) {
        String compact = SPACES.matcher(text).replaceAll("").replace(',', '.');
        return NUMBER.matcher(compact).matches() ? Optional.of(new BigDecimal(compact)) : Optional.empty();
    }

    /** The unit that a plain heading names in parentheses: {@code w}, {@code kw}, {@code wh}, {@code kwh}, {@code va}. */
    static String unitOf(String plainHeading) {
        Matcher unit = UNIT.matcher(plainHeading);
        return unit.find() ? unit.group(1) : "";
    }

    static long rounded(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
