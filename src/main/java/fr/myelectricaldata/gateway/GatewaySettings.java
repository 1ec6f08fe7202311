package fr.myelectricaldata.gateway;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the gateway is reached.
 *
 * @param frontendUrl the pages, as a browser sees them
 * @param backendUrl the API; may end in {@code /api}
 * @param maxBody of a request on a machine's address
 * @param quotaRefusalStatus HTTP status of an envelope that refuses for want of quota: 200, which existing clients
 *     expect, or 429 (QUOTA_REFUSAL_STATUS)
 */
@ConfigurationProperties("med.gateway")
public record GatewaySettings(
        URI frontendUrl,
        URI backendUrl,
        @DefaultValue("64KB") DataSize maxBody,
        @DefaultValue("200") int quotaRefusalStatus) {
    /** The origins (scheme, host and port) whose scripts may call with credentials. */
    public List<String> origins() {
        return Stream.of(frontendUrl, backendUrl)
                .map(GatewaySettings::origin)
                .distinct()
                .toList();
    }

    private static String origin(URI uri) {
        int port = uri.getPort();
        boolean usual = port < 0
                || (port == 80 && "http".equals(uri.getScheme()))
                || (port == 443 && "https".equals(uri.getScheme()));
        return uri.getScheme() + "://" + uri.getHost() + (usual ? "" : ":" + port);
    }
}
