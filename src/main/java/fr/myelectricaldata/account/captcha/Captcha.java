package fr.myelectricaldata.account.captcha;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks Turnstile whether a token stands for a person. A token counts once, which Turnstile sees to. */
@Component
@EnableConfigurationProperties(CaptchaSettings.class)
public class Captcha {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST = 2048;

    private final CaptchaSettings settings;
    private final RestClient http;

    Captcha(CaptchaSettings settings) {
        this.settings = settings;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /** What the sign-up page needs to ask; empty when nothing is asked. */
    public Optional<Widget> widget() {
        return settings.required()
                ? Optional.of(new Widget(settings.siteKey(), settings.address("api.js?render=explicit")))
                : Optional.empty();
    }

    /** @param script of Turnstile, loaded by the sign-up page alone */
    public record Widget(String siteKey, String script) {}

    /** @throws CaptchaException {@code CAPTCHA_REQUIRED}, {@code CAPTCHA_FAILED}, {@code CAPTCHA_ERROR} */
    public void check(@Nullable String token, @Nullable String remoteAddress) {
        if (!settings.required()) {
            return;
        }
        if (token == null || token.isBlank()) {
            throw CaptchaException.required();
        }
        if (token.length() > LONGEST || !ask(token, remoteAddress).success()) {
            throw CaptchaException.failed();
        }
    }

    private Verdict ask(String token, @Nullable String remoteAddress) {
        String form = "secret=" + encoded(settings.secretKey()) + "&response=" + encoded(token)
                + (remoteAddress == null ? "" : "&remoteip=" + encoded(remoteAddress));
        try {
            Verdict verdict = http.post()
                    .uri(settings.address("siteverify"))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form.getBytes(StandardCharsets.US_ASCII))
                    .retrieve()
                    .body(Verdict.class);
            if (verdict == null) {
                throw CaptchaException.error();
            }
            return verdict;
        } catch (RestClientException unreachable) {
            throw CaptchaException.error();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    record Verdict(boolean success) {}
}
