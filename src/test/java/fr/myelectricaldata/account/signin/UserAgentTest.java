package fr.myelectricaldata.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserAgentTest {
    @ParameterizedTest
    @CsvSource({
        "'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', Firefox, Linux",
        "'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36', Chrome, Windows",
        "'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0', Edge, Windows",
        "'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15', Safari, macOS",
        "'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/145.0 Mobile/15E148 Safari/605.1.15', Firefox, iPhone",
        "'Mozilla/5.0 (Linux; Android 16; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0 Mobile Safari/537.36', Samsung Internet, Android",
        "curl/8.14.1, curl,",
        "python-requests/2.32.5, python-requests,"
    })
    void aBrowserIsAWordAndASystem(String header, String browser, String system) {
        assertThat(UserAgent.of(header)).isEqualTo(new UserAgent(browser, system));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "Mozilla/5.0", "'; drop table sign_in; --", "\u202eabc", "(((("})
    void whateverElseIsSentIsNotKept(String hostile) {
        assertThat(UserAgent.of(hostile)).isEqualTo(new UserAgent(null, null));
    }

    @Test
    void aLongHeaderIsCutBeforeItIsRead() {
        assertThat(UserAgent.of("x".repeat(100_000)).browser()).isNull();
        assertThat(UserAgent.of(" ".repeat(10) + "x".repeat(500) + "Firefox/1")).isEqualTo(new UserAgent(null, null));
        assertThat(UserAgent.of(null)).isEqualTo(new UserAgent(null, null));
    }
}
