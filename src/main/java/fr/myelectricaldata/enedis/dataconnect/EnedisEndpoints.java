package fr.myelectricaldata.enedis.dataconnect;

import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where Enedis is: the settings first, else the environment's own hosts, else this very process, whatever its port.
 *
 * <p>ENEDIS_AUTHORIZE_URL may be a host ({@code https://example.org}, to which the path of the page is added) or a whole
 * page (any address that ends in {@code /oauth2/authorize}). Version 1 of the page never gives an {@code
 * autorisation_id}, so an address that names it, as older installations do, is read as version 2.
 */
@Component
public class EnedisEndpoints {
    private static final String SIMULATOR = "/enedis-simulator";
    private static final String PAGE = "/oauth2/authorize";
    private static final String AUTHORIZE = "/dataconnect/v2" + PAGE;
    private static final String OUTDATED = "/dataconnect/v1" + PAGE;
    private static final int NOT_LISTENING = -1;

    private final EnedisSettings settings;
    private volatile int ownPort = NOT_LISTENING;

    EnedisEndpoints(EnedisSettings settings) {
        this.settings = settings;
    }

    /** The management port, where there is one, announces itself too, under a namespace. */
    @EventListener
    void started(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            listeningOn(event.getWebServer().getPort());
        }
    }

    void listeningOn(int port) {
        ownPort = port;
    }

    /** The absolute address of an API; {@code path} begins with a slash. */
    URI api(String path) {
        return URI.create(base() + path);
    }

    private String base() {
        URI host = settings.apiUrl() == null ? settings.environment().api() : settings.apiUrl();
        if (host != null) {
            return withoutSlash(host.toString());
        }
        if (ownPort == NOT_LISTENING) {
            throw new MeterDataException(Finding.UNAVAILABLE, "the simulator's own server does not listen yet");
        }
        return "http://127.0.0.1:" + ownPort + SIMULATOR;
    }

    /**
     * Where a browser is sent for a consent.
     *
     * @param state comes back with the answer
     * @param duration of the consent, ISO 8601 in days, weeks, months or years
     */
    public URI consentPage(String state, String duration) {
        return URI.create(authorizePage() + "?client_id=" + encoded(String.valueOf(settings.clientId()))
                + "&response_type=code&state=" + encoded(state) + "&duration=" + encoded(duration));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The consent page without a query; for the simulator a path, so that it holds behind any proxy. */
    String authorizePage() {
        URI page = settings.authorizeUrl() == null ? settings.environment().consent() : settings.authorizeUrl();
        if (page == null) {
            return SIMULATOR + AUTHORIZE;
        }
        String address = withoutSlash(page.toString());
        if (address.endsWith(OUTDATED)) {
            return address.substring(0, address.length() - OUTDATED.length()) + AUTHORIZE;
        }
        return address.endsWith(PAGE) ? address : address + AUTHORIZE;
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
