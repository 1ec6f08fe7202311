package fr.myelectricaldata.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class AnswerFormatTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "v5", "2025", "20260", "two thousand"})
    void whoeverDoesNotAskForTheNewFormGetsTheOldOneAndIsTold(String header) {
        HttpHeaders headers = AnswerFormat.of(header).answer("x").getHeaders();
        assertThat(headers.getFirst("Deprecation")).isEqualTo("@1791153780");
        assertThat(headers.getVary()).containsExactly("X-MED-Format");
    }

    @Test
    void theNewFormIsNotDeprecated() {
        AnswerFormat format = AnswerFormat.of(" 2026 ");
        assertThat(format).isEqualTo(AnswerFormat.DATA_CONNECT_2026);
        assertThat(format.answer("x").getHeaders().containsHeader("Deprecation"))
                .isFalse();
        assertThat(format.answer("x").getHeaders().getVary()).containsExactly("X-MED-Format");
    }
}
