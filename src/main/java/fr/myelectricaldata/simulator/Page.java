package fr.myelectricaldata.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Fills the simulator's few HTML templates; no script, one inlined style sheet that the CSP names by its hash. */
@Component
@OnlyAsSimulator
class Page {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Map<String, String> templates = new ConcurrentHashMap<>();
    private final String style = read("page.css");
    private final String policy = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; style-src 'sha256-"
            + sha256(style) + "'; form-action 'self'";

    /** @param values go into {@code ${name}}, escaped */
    String fill(String template, Map<String, String> values) {
        return fill(template, values, "");
    }

    /** @param content goes into {@code ${content}}: HTML that was filled already */
    String fill(String template, Map<String, String> values, CharSequence content) {
        String page = templates.computeIfAbsent(template, name -> read(name + ".html"));
        for (Map.Entry<String, String> value : values.entrySet()) {
            page = page.replace("${" + value.getKey() + "}", escape(value.getValue()));
        }
        return page.replace("${content}", content);
    }

    /** @param formTarget origin to which a form's answer redirects, besides our own; may be empty */
    ResponseEntity<String> show(HttpStatus status, String title, String content, String formTarget) {
        String page = fill("page", Map.of("title", title), content).replace("${style}", style);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", (policy + " " + formTarget).strip())
                .header("Referrer-Policy", "same-origin")
                .body(page);
    }

    /** The dollar too, lest a value name a place of the template. */
    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8").replace("$", "&#36;");
    }

    private static String read(String file) {
        try {
            return new ClassPathResource("simulator/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
