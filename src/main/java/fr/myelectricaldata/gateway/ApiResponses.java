package fr.myelectricaldata.gateway;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Wraps what controllers answer. */
@Component
public class ApiResponses {
    private static final DateTimeFormatter NAIVE_UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private final Clock clock;

    public ApiResponses(Clock clock) {
        this.clock = clock;
    }

    public <T> ApiResponse<T> ok(@Nullable T data) {
        return new ApiResponse<>(true, data, null, timestamp());
    }

    /** Data that is not all that was asked for, and why. */
    public <T> ApiResponse<T> partial(T data, ApiResponse.Error why) {
        return new ApiResponse<>(true, data, why, timestamp());
    }

    public ApiResponse<Object> failed(ApiResponse.Error error) {
        return new ApiResponse<>(false, null, error, timestamp());
    }

    private String timestamp() {
        return NAIVE_UTC.format(clock.instant());
    }
}
