package fr.myelectricaldata.metering.imports;

import fr.myelectricaldata.metering.Measure.Direction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands above the values: whose they are and what they are. Two ways are seen: a line of labels and below it a line
 * of their values, or each label with its value behind it.
 */
record Metadata(Map<String, String> values) {
    static final Metadata NONE = new Metadata(Map.of());

    private static final Set<String> POINT = Set.of("identifiant prm", "point reference mesure (prm)", "prm");
    private static final Set<String> KIND = Set.of("type de donnees", "type de comptage");
    private static final Set<String> DIRECTION = Set.of("grandeur metier");
    private static final Set<String> QUANTITY = Set.of("grandeur physique");
    private static final Set<String> UNIT = Set.of("unite");
    private static final Set<String> OTHER =
            Set.of("date de debut", "date de fin", "etape metier", "pas en minutes", "pas", "mode de calcul");

    static boolean isLabel(String plain) {
        return List.of(POINT, KIND, DIRECTION, QUANTITY, UNIT, OTHER).stream().anyMatch(group -> group.contains(plain));
    }

    static boolean namesPoint(List<String> plain) {
        return plain.stream().anyMatch(POINT::contains);
    }

    /** Each label with the cell behind it. */
    static Metadata pairs(Line line) {
        Map<String, String> values = new HashMap<>();
        List<String> plain = line.plain();
        for (int i = 0; i < plain.size(); i++) {
            if (isLabel(plain.get(i)) && !line.cell(i + 1).isEmpty()) {
                values.put(plain.get(i), line.cell(i + 1));
            }
        }
        return new Metadata(values);
    }

    /** Each label with the cell below it. */
    static Metadata below(List<String> labels, Line line) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            values.put(labels.get(i), line.cell(i));
        }
        return new Metadata(values);
    }

    Metadata and(Metadata more) {
        Map<String, String> both = new HashMap<>(values);
        both.putAll(more.values);
        return new Metadata(both);
    }

    /** Digits of the point's number, or empty. */
    String point() {
        String text = of(POINT).replaceAll("\\D", "");
        return text.matches("\\d{12,14}") ? text : "";
    }

    /** In plain form, or empty. */
    String kind() {
        return Text.plain(of(KIND));
    }

    String unit() {
        return Text.plain(of(UNIT));
    }

    Direction direction() {
        return directionOf(Text.plain(of(DIRECTION)) + " " + kind());
    }

    static Direction directionOf(String plain) {
        return plain.contains("prod") || plain.contains("injection") ? Direction.PRODUCTION : Direction.CONSUMPTION;
    }

    /** Is it active energy or active power? The meter counts reactive ones as well. */
    boolean active() {
        return isActive(Text.plain(of(QUANTITY)));
    }

    static boolean isActive(String plainQuantity) {
        return plainQuantity.isEmpty()
                || Set.of("ea", "pa").contains(plainQuantity)
                || (plainQuantity.contains("active") && !plainQuantity.contains("reactive"));
    }

    private String of(Set<String> labels) {
        return labels.stream()
                .filter(values::containsKey)
                .map(values::get)
                .findFirst()
                .orElse("");
    }
}
