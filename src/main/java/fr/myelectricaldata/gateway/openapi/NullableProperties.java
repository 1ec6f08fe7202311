package fr.myelectricaldata.gateway.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the contract which properties may be null: those whose record component is {@code @Nullable}. Swagger sees annotations
 * of members only, and JSpecify's stand on types.
 */
@Component
class NullableProperties implements ModelConverter {
    @Override
    @SuppressWarnings("rawtypes") // Swagger's own signature
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        Class<?> raw = type.getType() == null
                ? Void.class
                : Json.mapper().constructType(type.getType()).getRawClass();
        Schema<?> model = resolved == null ? null : defined(resolved, context);
        if (raw.isRecord() && model != null && model.getProperties() != null) {
            for (RecordComponent component : raw.getRecordComponents()) {
                if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    allowNull(model.getProperties(), nameOnTheWire(component));
                }
            }
        }
        return resolved;
    }

    private static @Nullable Schema<?> defined(Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        return reference == null
                ? resolved
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    @SuppressWarnings("rawtypes") // Swagger's own signature
    private static void allowNull(Map<String, Schema> properties, String name) {
        properties.computeIfPresent(name, (same, schema) -> Schemas.orNull(schema));
    }

    private static String nameOnTheWire(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }
}
