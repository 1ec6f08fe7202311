package fr.myelectricaldata.notification.operator;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An incoming webhook of Slack, or of what speaks like it (Mattermost, Rocket.Chat). */
@Component
class SlackChannel implements AlertChannel {
    private final OperatorSettings settings;
    private final AlertTexts texts;
    private final HttpPost http;
    private final JsonMapper json;

    SlackChannel(OperatorSettings settings, AlertTexts texts, HttpPost http, JsonMapper json) {
        this.settings = settings;
        this.texts = texts;
        this.http = http;
        this.json = json;
    }

    @Override
    public ChannelName channel() {
        return ChannelName.SLACK;
    }

    @Override
    public boolean ready() {
        return settings.slack().enabled()
                && OperatorSettings.address(settings.slack().url()).isPresent();
    }

    /** The path of the address is the secret. */
    @Override
    public String target() {
        return ready()
                ? OperatorSettings.address(settings.slack().url())
                        .map(URI::getHost)
                        .orElse("")
                : "";
    }

    @Override
    public void send(Delivery delivery) throws DeliveryFailure {
        URI address = OperatorSettings.address(settings.slack().url())
                .orElseThrow(() -> new DeliveryFailure("Slack not set up", true));
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("text", text(delivery));
        message.put("unfurl_links", false);
        http.send("Slack", address, json.writeValueAsString(message), Map.of());
    }

    private String text(Delivery delivery) {
        String lines =
                texts.lines(delivery).stream().map(line -> "• " + escaped(line)).collect(Collectors.joining("\n"));
        String page = settings.site().toString().replaceFirst("/+$", "") + AlertTexts.page(delivery.kind());
        return "*MyElectricalData · " + escaped(texts.title(delivery)) + "*\n" + lines + "\n<" + page + "|"
                + escaped(texts.text("alert.open")) + ">";
    }

    /** The three characters that mean something to Slack; without them nobody can be called by a mention either. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
