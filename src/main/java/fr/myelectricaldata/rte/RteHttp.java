package fr.myelectricaldata.rte;

import fr.myelectricaldata.common.ConnectionProbe.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** One exchange with RTE: bounded in time and size, no redirect followed, nothing logged. */
@Component
class RteHttp {
    /** RTE's own limit is 7 MB. */
    private static final int LONGEST_ANSWER = 8 * 1024 * 1024;

    private static final Pattern CODE = Pattern.compile("\"error(?:_code)?\"\\s*:\\s*\"([A-Za-z0-9_-]{1,60})\"");

    private final String base;
    private final RestClient client;

    RteHttp(RteSettings settings) {
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
        this.base = settings.baseUrl().toString().replaceFirst("/+$", "");
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    String get(String address, String authorization) throws RteException {
        return exchange(client.get().uri(base + address), authorization);
    }

    /** With an empty body. */
    String post(String address, String authorization) throws RteException {
        return exchange(
                client.post().uri(base + address).contentType(MediaType.APPLICATION_FORM_URLENCODED), authorization);
    }

    private record Answer(int status, String body) {}

    private static String exchange(RestClient.RequestHeadersSpec<?> request, String authorization) throws RteException {
        Answer answer;
        try {
            answer = request.header(HttpHeaders.AUTHORIZATION, authorization)
                    .accept(MediaType.APPLICATION_JSON)
                    .exchangeForRequiredValue((sent, response) -> read(response));
        } catch (RestClientException failure) {
            throw new RteException(Verdict.UNAVAILABLE, 0, "");
        }
        if (answer.status() == 200) {
            return answer.body();
        }
        Matcher code = CODE.matcher(answer.body());
        throw new RteException(verdict(answer.status()), answer.status(), code.find() ? code.group(1) : "");
    }

    /** As RTE's guide has it: 509 is its limit for all clients together. */
    private static Verdict verdict(int status) {
        return switch (status) {
            case 401 -> Verdict.CREDENTIALS;
            case 403 -> Verdict.NOT_ENTITLED;
            case 429, 509 -> Verdict.TOO_MANY;
            case 408 -> Verdict.UNAVAILABLE;
            default -> status >= 500 ? Verdict.UNAVAILABLE : Verdict.UNEXPECTED;
        };
    }

    private static Answer read(ClientHttpResponse response) throws IOException {
        InputStream content = response.getBody();
        byte[] body = content.readNBytes(LONGEST_ANSWER + 1);
        if (body.length > LONGEST_ANSWER) {
            content.close();
            throw new IOException("answer too long");
        }
        return new Answer(response.getStatusCode().value(), new String(body, StandardCharsets.UTF_8));
    }
}
