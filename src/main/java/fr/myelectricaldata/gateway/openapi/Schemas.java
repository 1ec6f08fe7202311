package fr.myelectricaldata.gateway.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Schemas that no Java type stands for. OpenAPI 3.1 reads {@code types}, older readers {@code type}. */
final class Schemas {
    private Schemas() {}

    static Schema<?> text() {
        return of("string");
    }

    static Schema<?> object() {
        return of("object");
    }

    static boolean isText(Schema<?> schema) {
        return "string".equals(schema.getType())
                || (schema.getTypes() != null && schema.getTypes().contains("string"));
    }

    /** The same, or null: another type beside its own where it has one, else an alternative. */
    static Schema<?> orNull(Schema<?> schema) {
        boolean plain = schema.get$ref() == null && schema.getEnum() == null;
        Set<String> types = schema.getTypes();
        if (!plain || types == null || types.isEmpty()) {
            return nullable(schema) ? schema : new Schema<>().anyOf(List.of(schema, of("null")));
        }
        Set<String> both = new LinkedHashSet<>(types);
        both.add("null");
        schema.setTypes(both);
        return schema;
    }

    private static boolean nullable(Schema<?> schema) {
        return schema.getAnyOf() != null
                && schema.getAnyOf().stream()
                        .anyMatch(
                                one -> one.getTypes() != null && one.getTypes().contains("null"));
    }

    private static Schema<?> of(String type) {
        Schema<?> schema = new Schema<>();
        schema.setType(type);
        schema.setTypes(Set.of(type));
        return schema;
    }
}
