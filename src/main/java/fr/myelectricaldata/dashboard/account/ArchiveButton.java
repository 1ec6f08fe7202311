package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;
import fr.myelectricaldata.account.archive.Export;
import fr.myelectricaldata.account.archive.PersonalDataArchive;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Glyph;
import fr.myelectricaldata.ui.Notice;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Downloads everything that is kept of the reader. A refusal is said on the page; the bytes go past the session's lock, in
 * the browser's own download, which can be left alone or given up there.
 */
final class ArchiveButton extends Div {
    private final Supplier<Export> archive;
    private final AtomicReference<@Nullable Export> ready = new AtomicReference<>();
    private final Anchor way = new Anchor();
    private final Div outcome = new Div();

    /** @param archive gets it ready, or refuses with a {@link DomainException} */
    ArchiveButton(Supplier<Export> archive) {
        this.archive = archive;
        addClassName("archive");
        way.setHref(this::send, AttachmentType.DOWNLOAD);
        way.getElement().setAttribute("hidden", true);
        way.getElement().setAttribute("tabindex", "-1");
        Button button = new ActionButton(getTranslation("data.download"), this::begin);
        button.setIcon(new Glyph("download"));
        add(button, way, outcome);
    }

    private void begin() {
        outcome.removeAll();
        try {
            ready.set(archive.get());
            way.getElement().executeJs("this.click()");
            outcome.add(new Notice(Tone.OK, getTranslation("data.coming")));
        } catch (DomainException refused) {
            outcome.add(new Notice(Tone.WARN, ErrorText.of(refused, getLocale()).what()));
        }
    }

    /** Whoever comes without having pressed the button gets nothing. */
    private void send(DownloadEvent download) throws IOException {
        Export export = ready.getAndSet(null);
        if (export == null) {
            download.getResponse().setStatus(HttpStatus.NOT_FOUND.value());
            return;
        }
        download.setFileName(export.fileName());
        download.setContentType(PersonalDataArchive.MEDIA_TYPE);
        export.writeTo(download.getOutputStream());
    }
}
