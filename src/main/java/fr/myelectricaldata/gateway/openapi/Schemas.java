package fr.myelectricaldata.gateway.openapi;

import io.swagger.v3.oas.models.media.Schema;
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

    private static Schema<?> of(String type) {
        Schema<?> schema = new Schema<>();
        schema.setType(type);
        schema.setTypes(Set.of(type));
        return schema;
    }
}
