package fr.myelectricaldata.gateway;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.ResponseEntity;

/**
 * In whose words an address answers that knows both: those of Enedis's API of version 5, which clients up to 1.22 read, or
 * those of Data Connect 2026, asked for by {@code X-MED-Format: 2026}. Controllers take it as a parameter annotated
 * {@code @RequestHeader(name = AnswerFormat.HEADER, defaultValue = AnswerFormat.DEFAULT)}.
 */
public enum AnswerFormat {
    /** Served as long as clients ask for it, but marked deprecated (RFC 9745). */
    V5,
    DATA_CONNECT_2026;

    public static final String HEADER = "X-MED-Format";
    public static final String DEFAULT = "v5";

    /** Since when the old form is deprecated: the night to 2026-10-05, as MyElectricalData 2.0.1 announces it. */
    private static final String DEPRECATED_SINCE = "@1791153780";

    /** The format that a header's value asks for; absent and unknown values mean version 5. */
    public static AnswerFormat of(@Nullable String header) {
        return header != null && header.strip().equals("2026") ? DATA_CONNECT_2026 : V5;
    }

    /** The value of {@code Deprecation} for an answer in this form, when it has one. */
    public Optional<String> deprecation() {
        return this == V5 ? Optional.of(DEPRECATED_SINCE) : Optional.empty();
    }

    /** The body with the headers that tell which of the two forms it has. */
    public <T> ResponseEntity<T> answer(T body) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().header("Vary", HEADER);
        deprecation().ifPresent(since -> answer.header("Deprecation", since));
        return answer.body(body);
    }

    /** For Spring, which would look for the constant's own name. */
    static final class FromHeader implements Converter<String, AnswerFormat> {
        @Override
        public AnswerFormat convert(String header) {
            return of(header);
        }
    }
}
