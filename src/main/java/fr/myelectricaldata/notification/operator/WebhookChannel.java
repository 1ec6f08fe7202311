package fr.myelectricaldata.notification.operator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever the operator has that takes JSON. The signature is HMAC-SHA256 in hex over the timestamp (seconds since 1970),
 * a full stop and the body, so that a message can neither be forged nor played again; the delivery's id stays the same when
 * it is tried again.
 */
@Component
class WebhookChannel implements AlertChannel {
    static final String SIGNATURE = "X-MyElectricalData-Signature";
    static final String TIMESTAMP = "X-MyElectricalData-Timestamp";
    static final String DELIVERY = "X-MyElectricalData-Delivery";
    private static final String ALGORITHM = "HmacSHA256";

    private final OperatorSettings settings;
    private final AlertTexts texts;
    private final HttpPost http;
    private final JsonMapper json;
    private final Clock clock;

    WebhookChannel(OperatorSettings settings, AlertTexts texts, HttpPost http, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.texts = texts;
        this.http = http;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public ChannelName channel() {
        return ChannelName.WEBHOOK;
    }

    @Override
    public boolean ready() {
        return OperatorSettings.address(settings.webhook().url()).isPresent();
    }

    @Override
    public String target() {
        return OperatorSettings.address(settings.webhook().url())
                .map(URI::getHost)
                .orElse("");
    }

    @Override
    public void send(Delivery delivery) throws DeliveryFailure {
        URI address = OperatorSettings.address(settings.webhook().url())
                .orElseThrow(() -> new DeliveryFailure("webhook not set up", true));
        String body = body(delivery);
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        http.send(
                "webhook",
                address,
                body,
                Map.of(
                        TIMESTAMP,
                        timestamp,
                        SIGNATURE,
                        "sha256="
                                + sign(
                                        timestamp + "." + body,
                                        Objects.requireNonNullElse(
                                                settings.webhook().secret(), "")),
                        DELIVERY,
                        delivery.id().toString()));
    }

    private String body(Delivery delivery) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", delivery.id().toString());
        body.put(
                "kind",
                delivery.kind() == AlertKind.TEST ? "test" : delivery.kind().word());
        body.put("title", texts.title(delivery));
        body.put("lines", delivery.lines());
        body.put("count", delivery.alerts());
        body.put("since", delivery.raisedAt().toString());
        body.put("site", settings.site().toString());
        return json.writeValueAsString(body);
    }

    static String sign(String text, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
