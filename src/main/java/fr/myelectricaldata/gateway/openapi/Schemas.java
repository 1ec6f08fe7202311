package fr.myelectricaldata.gateway.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Schemas of Java types that no method names, and of none. OpenAPI 3.1 reads {@code types}, older readers {@code type}. */
final class Schemas {
    private Schemas() {}

    /** A reference to the schema of a type, which the contract then holds. */
    static Schema<?> of(Class<?> type, Components components) {
        ResolvedSchema resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(components::addSchemas);
        return resolved.schema;
    }

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
