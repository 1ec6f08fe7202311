package fr.myelectricaldata.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fr.myelectricaldata.ui.Chip.Tone;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Values that are shown this once: to copy or download, and the reader says that they are kept before going on. */
public final class ShownOnce extends Div {
    private static final String MASK = "•".repeat(24);

    /**
     * @param key its name in the downloaded file, and for the reader
     * @param value letters, digits, dots, dashes and underscores
     * @param secret masked until asked for
     */
    public record Value(String key, String value, boolean secret) {
        @Override
        public String toString() {
            return key;
        }
    }

    /**
     * @param warning why this is the moment
     * @param file the name of the download
     * @param goOn the words of the button that closes it
     */
    public ShownOnce(String warning, List<Value> values, String file, String goOn, Runnable next) {
        addClassName("form");
        DescriptionList list = new DescriptionList();
        list.addClassName("facts");
        values.forEach(value -> list.add(
                new DescriptionList.Term(value.key()),
                new DescriptionList.Description(
                        value.secret()
                                ? new SecretText(value.key(), value.value(), MASK)
                                : new SecretText(value.key(), value.value()))));
        Button button = new Button(goOn, click -> next.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setEnabled(false);
        Checkbox kept = new Checkbox(getTranslation("once.kept"));
        kept.addValueChangeListener(change -> button.setEnabled(change.getValue()));
        add(new Notice(Tone.WARN, warning), list, download(values, file), kept, button);
    }

    private Anchor download(List<Value> values, String file) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] json = json(values).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(json), file, "application/json", json.length);
        });
        Anchor link = new Anchor(handler, "");
        link.getElement().setAttribute("download", true);
        link.add(new Glyph("download"), new Span(getTranslation("once.download")));
        link.addClassName("button-link");
        return link;
    }

    /** Of such values nothing needs to be escaped. */
    static String json(List<Value> values) {
        return values.stream()
                .map(value -> "  \"" + value.key() + "\": \"" + value.value() + "\"")
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }
}
