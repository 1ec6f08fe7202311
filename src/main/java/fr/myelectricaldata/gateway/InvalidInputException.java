package fr.myelectricaldata.gateway;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;
import fr.myelectricaldata.common.InvalidRequestException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Input that a value type refuses, with the place where it stood in the request. */
public final class InvalidInputException extends DomainException {
    private final List<Object> location;

    private InvalidInputException(List<Object> location, String code, String message, Object... arguments) {
        super(ErrorKind.INVALID, code, message, arguments);
        this.location = List.copyOf(location);
    }

    List<Object> location() {
        return location;
    }

    /** Reads a required field of the JSON body, naming it in whatever is wrong with it. */
    public static <T> T field(String name, @Nullable String text, Function<String, T> reader) {
        return at("body", name, text, reader);
    }

    /** Reads a required parameter of the query, naming it in whatever is wrong with it. */
    public static <T> T query(String name, @Nullable String text, Function<String, T> reader) {
        return at("query", name, text, reader);
    }

    private static <T> T at(String place, String name, @Nullable String text, Function<String, T> reader) {
        List<Object> location = List.of(place, name);
        if (text == null) {
            throw new InvalidInputException(location, "MISSING_FIELD", "a required value is missing", name);
        }
        try {
            return reader.apply(text);
        } catch (InvalidRequestException refused) {
            InvalidInputException invalid = new InvalidInputException(
                    location,
                    refused.code().value(),
                    "the value of " + name + " is not valid",
                    refused.arguments().toArray());
            invalid.initCause(refused);
            throw invalid;
        }
    }
}
