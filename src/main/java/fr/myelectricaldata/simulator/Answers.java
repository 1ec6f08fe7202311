package fr.myelectricaldata.simulator;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON as Enedis does: fields in its order, absent rather than null. */
@Component
@OnlyAsSimulator
class Answers {
    private final JsonMapper mapper = JsonMapper.builder().build();

    /** Names and values in turn, in their order; a null value is left out. */
    static Map<String, Object> fields(@Nullable Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                fields.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return fields;
    }

    ResponseEntity<byte[]> json(Object body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(mapper.writeValueAsBytes(body));
    }

    /** The 2026 measures really come as octets, although they are JSON. */
    ResponseEntity<byte[]> measured(Object body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(mapper.writeValueAsBytes(body));
    }

    ResponseEntity<byte[]> refused(EnedisError error) {
        return ResponseEntity.status(error.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(mapper.writeValueAsBytes(error.body()));
    }

    void refuse(HttpServletResponse response, EnedisError error) throws IOException {
        send(response, error.status(), MediaType.APPLICATION_JSON, mapper.writeValueAsBytes(error.body()));
    }

    static void send(HttpServletResponse response, int status, MediaType type, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(type.toString());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
