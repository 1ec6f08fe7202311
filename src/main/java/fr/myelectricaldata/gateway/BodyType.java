package fr.myelectricaldata.gateway;

import fr.myelectricaldata.common.InvalidRequestException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * The form of a body where an address offers several: what {@code Accept} likes best, or {@code ?format=} for browsers,
 * which cannot choose their Accept. JSON when nothing is said.
 */
public enum BodyType {
    JSON("application/json", "application/problem+json"),
    CSV("text/csv"),
    /** One JSON object a line. */
    NDJSON("application/x-ndjson", "application/ndjson", "application/jsonl"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public static final String PARAMETER = "format";

    private final List<MediaType> names;

    BodyType(String... names) {
        this.names = Stream.of(names).map(MediaType::parseMediaType).toList();
    }

    /** What the body is labelled with. */
    public MediaType mediaType() {
        return names.getFirst();
    }

    /** @throws InvalidInputException when {@code ?format=} names none of these */
    public static BodyType of(HttpServletRequest request) {
        String format = request.getParameter(PARAMETER);
        return format == null
                ? accepted(request.getHeader(HttpHeaders.ACCEPT))
                : InvalidInputException.query(PARAMETER, format, BodyType::named);
    }

    /**
     * Does whoever asks want a body that comes row by row? No client of the older generations does, so such a request
     * is refused with a true status.
     */
    static boolean streamed(HttpServletRequest request) {
        if (!ReadableRequests.readableParameters(request)) {
            return false;
        }
        try {
            return of(request) != JSON;
        } catch (InvalidInputException unknown) {
            return true;
        }
    }

    private static BodyType named(String format) {
        String name = format.strip().toUpperCase(Locale.ROOT);
        return Stream.of(values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidRequestException(
                        "INVALID_FORMAT", "no such form of a body", "json, csv, ndjson, xlsx"));
    }

    private static BodyType accepted(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .filter(type -> type.getQualityValue() > 0)
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .flatMap(BodyType::offered)
                    .findFirst()
                    .orElse(JSON);
        } catch (InvalidMediaTypeException unreadable) {
            return JSON;
        }
    }

    private static Stream<BodyType> offered(MediaType wanted) {
        return Stream.of(values()).filter(type -> type.names.stream().anyMatch(wanted::includes));
    }
}
