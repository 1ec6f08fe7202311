package fr.myelectricaldata.gateway;

import java.util.Locale;
import java.util.Set;
import org.springframework.core.convert.converter.Converter;

/** The words for yes and no that Pydantic takes. */
final class LenientBoolean implements Converter<String, Boolean> {
    private static final Set<String> YES = Set.of("true", "1", "yes", "on", "t", "y");
    private static final Set<String> NO = Set.of("false", "0", "no", "off", "f", "n");

    @Override
    public Boolean convert(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new IllegalArgumentException("neither yes nor no");
        }
        return YES.contains(word);
    }
}
