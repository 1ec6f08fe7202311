package fr.myelectricaldata.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.ConstraintViolation;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;

/** What is wrong with a JSON body that could be read, each fault under the name that the caller wrote. */
final class InvalidBody {
    private InvalidBody() {}

    /** @param texts by the key of a text and the name of the field */
    static List<InputFault> faults(MethodArgumentNotValidException failure, BiFunction<String, Object, String> texts) {
        return failure.getAllErrors().stream()
                .map(error -> fault(error, failure.getTarget(), texts))
                .toList();
    }

    private static InputFault fault(
            ObjectError error, @Nullable Object body, BiFunction<String, Object, String> texts) {
        ConstraintViolation<?> violation = error.unwrap(ConstraintViolation.class);
        List<Object> place = place(violation, body);
        boolean missing = violation.getInvalidValue() == null;
        String text = texts.apply(missing ? "error.MISSING_FIELD" : "error.UNREADABLE_VALUE", place.getLast());
        return new InputFault(missing ? "missing" : "value_error", place, text, null);
    }

    private static List<Object> place(ConstraintViolation<?> violation, @Nullable Object body) {
        List<Object> place = new ArrayList<>(List.of("body"));
        Object parent = body;
        for (var node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                place.add(node.getIndex());
                parent = violation.getLeafBean();
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                place.add(nameOnTheWire(parent, node.getName()));
            }
        }
        return place;
    }

    private static String nameOnTheWire(@Nullable Object parent, String property) {
        if (parent != null) {
            for (Field field : parent.getClass().getDeclaredFields()) {
                JsonProperty named = field.getAnnotation(JsonProperty.class);
                if (field.getName().equals(property) && named != null) {
                    return named.value();
                }
            }
        }
        return property;
    }
}
