package fr.myelectricaldata.mail;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Hands mails to Mailgun: {@code POST <base>/<domain>/messages}, as a form. */
final class MailgunCarrier implements MailCarrier {
    /** Refusals that say something about this one mail; a wrong key or a full quota says something about us. */
    private static final Set<Integer> ABOUT_THE_MAIL = Set.of(400, 413, 422);

    private final RestClient http;
    private final MailSettings.Mailgun account;

    MailgunCarrier(MailSettings settings) {
        this.account = settings.mailgun();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(settings.patience()).build());
        requests.setReadTimeout(settings.patience());
        String base = account.apiBaseUrl().toString().replaceFirst("/+$", "");
        this.http = RestClient.builder()
                .baseUrl(base)
                .requestFactory(requests)
                .defaultHeaders(headers -> headers.setBasicAuth("api", account.apiKey(), StandardCharsets.UTF_8))
                .build();
    }

    @Override
    public void carry(Mail mail, String id) throws MailFailure {
        try {
            http.post()
                    .uri("/{domain}/messages", account.domain())
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                    // Bytes, because RestClient writes other bodies to its debug log.
                    .body(form(mail, id).getBytes(StandardCharsets.US_ASCII))
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientResponseException refused) {
            int status = refused.getStatusCode().value();
            String what = "Mailgun " + status;
            throw ABOUT_THE_MAIL.contains(status) ? MailFailure.forGood(what) : MailFailure.forNow(what);
        } catch (RestClientException unreachable) {
            throw MailFailure.forNow("Mailgun unreachable");
        }
    }

    private String form(Mail mail, String id) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("from", Envelope.SENDER + " <" + account.sender() + ">");
        form.put("to", mail.to().value());
        form.put("subject", mail.subject());
        form.put("text", mail.text());
        form.put("html", mail.html());
        form.put("h:Auto-Submitted", "auto-generated");
        form.put("h:Message-Id", "<" + id + "@" + account.domain() + ">");
        if (mail.unsubscribe() != null) {
            form.put("h:List-Unsubscribe", "<" + mail.unsubscribe().toASCIIString() + ">");
            form.put("h:List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        // Our links are one-time: nobody else's redirect may follow or count them.
        form.put("o:tracking", "no");
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public MailHealth.Way way() {
        return MailHealth.Way.MAILGUN;
    }
}
