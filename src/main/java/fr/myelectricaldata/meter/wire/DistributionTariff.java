package fr.myelectricaldata.meter.wire;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The codes of network tariffs up to 36 kVA that version 5 had, from the labels of 2026. A label is translated only when it
 * names the use and the periods as the tariff (TURPE) does; any other is handed on as it is.
 */
final class DistributionTariff {
    private static final Pattern SMALL = Pattern.compile("bt\\s*<=\\s*36\\s*kva");
    private static final Map<Pattern, String> CODES = new LinkedHashMap<>();

    static {
        code("courte utilisation.*deux saisons", "BTINFCU4");
        code("moyenne utilisation.*deux saisons", "BTINFMU4");
        code("courte utilisation sans diff[ée]renciation temporelle", "BTINFCUST");
        code("moyenne utilisation (?:avec|à) diff[ée]renciation temporelle", "BTINFMUDT");
    }

    private DistributionTariff() {}

    private static void code(String words, String code) {
        CODES.put(Pattern.compile(words), code);
    }

    static String codeOf(String label) {
        String words = label.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (!SMALL.matcher(words).find()) {
            return label;
        }
        return CODES.entrySet().stream()
                .filter(code -> code.getKey().matcher(words).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(label);
    }
}
