package fr.myelectricaldata.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a running gateway as a script does: plain HTTP, no redirects followed, no cookies. */
public final class ApiClient {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            // A crowd of two thousand stands before the door of a busy machine for a while.
            .connectTimeout(Duration.ofSeconds(60))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI base;
    private final String authorization;

    private ApiClient(URI base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    public static ApiClient anonymous(int port) {
        return new ApiClient(URI.create("http://localhost:" + port), "");
    }

    /** The same gateway, with this value of the Authorization header on every call. */
    public ApiClient as(String authorization) {
        return new ApiClient(base, authorization);
    }

    public URI base() {
        return base;
    }

    public HttpResponse<String> get(String path) {
        return send(path, request -> request.GET());
    }

    public HttpResponse<String> postJson(String path, String body) {
        return send(
                path,
                request -> request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> postForm(String path, String body) {
        return send(
                path,
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> delete(String path) {
        return send(path, HttpRequest.Builder::DELETE);
    }

    public JsonNode getJson(String path) {
        return json(get(path));
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** An answer that is no text. */
    public HttpResponse<byte[]> bytes(String path, String accept) {
        return send(path, request -> request.header("Accept", accept), BodyHandlers.ofByteArray());
    }

    /** @param path a path of the gateway, or an absolute address */
    public HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> with) {
        return send(path, with, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(
            String path, UnaryOperator<HttpRequest.Builder> with, HttpResponse.BodyHandler<T> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(120));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            return http.send(with.apply(request).build(), body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
