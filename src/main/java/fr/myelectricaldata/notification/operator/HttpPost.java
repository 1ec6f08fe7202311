package fr.myelectricaldata.notification.operator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Posts JSON to an address of the settings, follows no redirect, reads no answer, and waits a few seconds in all. */
@Component
class HttpPost {
    /** No second attempt would be answered otherwise. */
    private static final Set<Integer> LASTING = Set.of(400, 401, 403, 404, 405, 410);

    private final HttpClient http;
    private final OperatorSettings settings;

    HttpPost(OperatorSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.patience())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    void send(String who, URI address, String json, Map<String, String> headers) throws DeliveryFailure {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(settings.patience())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "MyElectricalData")
                .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8));
        headers.forEach(request::header);
        int status = status(who, request.build());
        if (status < 200 || status > 299) {
            throw new DeliveryFailure(who + " " + status, LASTING.contains(status));
        }
    }

    /** The request's own timeout ends with the first byte of the answer; this one does not. */
    private int status(String who, HttpRequest request) throws DeliveryFailure {
        CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            return answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode();
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new DeliveryFailure(who + " timeout", false);
        } catch (ExecutionException failed) {
            String what = switch (failed.getCause()) {
                case HttpTimeoutException slow -> "timeout";
                case IOException unreachable -> "unreachable";
                case null, default -> "failed";
            };
            throw new DeliveryFailure(who + " " + what, false);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new DeliveryFailure(who + " interrupted", false);
        }
    }
}
