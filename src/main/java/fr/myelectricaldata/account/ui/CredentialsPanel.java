package fr.myelectricaldata.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fr.myelectricaldata.account.ui.SignUp.Credentials;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Glyph;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.SecretText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** The API credentials, shown this once; the reader says that they are kept before going on. */
final class CredentialsPanel extends Div {
    private static final String FILE = "myelectricaldata-credentials.json";
    private static final String MASK = "•".repeat(24);

    CredentialsPanel(Credentials credentials, Runnable goOn) {
        addClassNames("card", "form");
        DescriptionList list = new DescriptionList();
        list.addClassName("facts");
        String id = getTranslation("credentials.id");
        String secret = getTranslation("credentials.secret");
        list.add(new DescriptionList.Term(id), described(new SecretText(id, credentials.clientId())));
        list.add(new DescriptionList.Term(secret), described(new SecretText(secret, credentials.clientSecret(), MASK)));
        Button next = new Button(getTranslation("credentials.go-on"), click -> goOn.run());
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.setEnabled(false);
        Checkbox kept = new Checkbox(getTranslation("credentials.kept"));
        kept.addValueChangeListener(change -> next.setEnabled(change.getValue()));
        add(new Notice(Tone.WARN, getTranslation("credentials.once")), list, download(credentials), kept, next);
    }

    private static DescriptionList.Description described(SecretText text) {
        return new DescriptionList.Description(text);
    }

    private Anchor download(Credentials credentials) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] json = json(credentials).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(json), FILE, "application/json", json.length);
        });
        Anchor link = new Anchor(handler, "");
        link.getElement().setAttribute("download", true);
        link.add(new Glyph("download"), new Span(getTranslation("credentials.download")));
        link.addClassName("button-link");
        return link;
    }

    /** Both values consist of letters, digits, dashes and underscores: nothing to escape. */
    static String json(Credentials credentials) {
        return """
                {
                  "client_id": "%s",
                  "client_secret": "%s"
                }
                """.formatted(credentials.clientId(), credentials.clientSecret());
    }
}
