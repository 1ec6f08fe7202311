package fr.myelectricaldata.enedis.dataconnect;

import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * One HTTP exchange: bounded in time and size, unzipped, no redirect followed, nothing logged. Any status is an answer;
 * no answer at all is UNAVAILABLE.
 */
@Component
class EnedisHttp {
    /** A week of five-minute points is a quarter of a megabyte. */
    static final int LONGEST_ANSWER = 4 * 1024 * 1024;

    private static final List<MediaType> ACCEPTED = List.of(MediaType.APPLICATION_JSON, MediaType.ALL);

    private final EnedisEndpoints endpoints;
    private final RestClient client;

    EnedisHttp(EnedisSettings settings, EnedisEndpoints endpoints) {
        Executor threads = Executors.newVirtualThreadPerTaskExecutor();
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .executor(threads)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http, threads);
        requests.setReadTimeout(settings.readTimeout());
        requests.enableCompression(true);
        this.endpoints = endpoints;
        client = RestClient.builder().requestFactory(requests).build();
    }

    /** @param retryAfter the header of that name */
    record Answer(int status, String body, @Nullable String retryAfter) {
        boolean success() {
            return status >= 200 && status < 300;
        }
    }

    Answer get(String path, String authorization) {
        return exchange(client.get().uri(endpoints.api(path)), authorization);
    }

    Answer post(String path, String authorization, MediaType type, String body) {
        // Bytes, because RestClient writes other bodies to its debug log.
        return exchange(
                client.post().uri(endpoints.api(path)).contentType(type).body(body.getBytes(StandardCharsets.UTF_8)),
                authorization);
    }

    private static Answer exchange(RestClient.RequestHeadersSpec<?> request, String authorization) {
        try {
            return request.headers(headers -> {
                        headers.set(HttpHeaders.AUTHORIZATION, authorization);
                        headers.setAccept(ACCEPTED);
                    })
                    .exchangeForRequiredValue((sent, answer) -> read(answer));
        } catch (RestClientException failure) {
            // its message and its cause name the address, and with it the point
            throw new MeterDataException(Finding.UNAVAILABLE, "Enedis cannot be reached or does not answer in time");
        }
    }

    private static Answer read(ClientHttpResponse answer) throws IOException {
        InputStream content = answer.getBody();
        byte[] body = content.readNBytes(LONGEST_ANSWER + 1);
        if (body.length > LONGEST_ANSWER) {
            // else the client would read the rest for the connection's sake
            content.close();
            throw new IOException("answer too long");
        }
        return new Answer(
                answer.getStatusCode().value(),
                new String(body, StandardCharsets.UTF_8),
                answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER));
    }
}
