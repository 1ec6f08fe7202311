package fr.myelectricaldata.gateway;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** A failure as a machine receives it, whoever noticed it: a controller or a filter. */
public record ErrorAnswer(HttpStatus status, HttpHeaders headers, Object body) {
    public static ErrorAnswer json(HttpStatus status, Object body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new ErrorAnswer(status, headers, body);
    }

    ErrorAnswer with(String header, String value) {
        headers.set(header, value);
        return this;
    }

    /** The body of answers outside the envelope: a text, or a list of {@link InputFault}. */
    record Detail(Object detail) {}
}
