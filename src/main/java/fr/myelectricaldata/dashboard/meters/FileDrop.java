package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import fr.myelectricaldata.metering.imports.ImportDraft;
import fr.myelectricaldata.metering.imports.ReadingImports;
import java.io.IOException;
import java.util.function.Consumer;

/** Takes one file, and reads it on the thread that brings it: the session is not locked meanwhile. */
final class FileDrop extends Composite<Upload> {
    private final ImportDesk desk;
    private final Consumer<ReadingNews.Source> begun;
    private final Consumer<ImportDraft> found;
    private final Consumer<RuntimeException> refused;

    /**
     * @param begun called under the session lock, once the file has come and is read
     * @param found called under the session lock
     * @param refused called under the session lock
     * @param rejected hears, in words, what the browser did not even send
     */
    FileDrop(
            ImportDesk desk,
            Consumer<ReadingNews.Source> begun,
            Consumer<ImportDraft> found,
            Consumer<RuntimeException> refused,
            Consumer<String> rejected) {
        this.desk = desk;
        this.begun = begun;
        this.found = found;
        this.refused = refused;
        Upload upload = getContent();
        upload.setUploadHandler(new Receiver());
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ReadingImports.MOST_BYTES);
        upload.setAcceptedFileTypes(".csv", ".xlsx", ".txt");
        Button choose = new Button(getTranslation("import.choose"));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("import.drop")));
        upload.setI18n(texts());
        upload.addFileRejectedListener(event -> {
            upload.clearFileList();
            rejected.accept(event.getErrorMessage());
        });
    }

    /** Whoever left the page meanwhile hears nothing, and that is no failure: nothing was written yet. */
    static void tell(UI ui, Command what) {
        ui.accessLater(what::execute, () -> {}).run();
    }

    private UploadI18N texts() {
        String lost = getTranslation("import.upload.failed");
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(getTranslation("import.upload.one"))
                        .setFileIsTooBig(
                                getTranslation("import.upload.too-large", ReadingImports.MOST_BYTES / 1_000_000))
                        .setIncorrectFileType(getTranslation("import.upload.type")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(getTranslation("import.upload.running"))
                                .setStalled(getTranslation("import.upload.running"))
                                .setProcessing(getTranslation("import.upload.reading"))
                                .setHeld(getTranslation("import.upload.running")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(lost)
                                .setUnexpectedServerError(lost)
                                .setForbidden(lost)
                                .setFileTooLarge(lost)))
                .setFile(new UploadI18N.File()
                        .setRetry(getTranslation("import.upload.retry"))
                        .setStart(getTranslation("import.upload.start"))
                        .setRemove(getTranslation("import.upload.remove")));
    }

    private final class Receiver implements UploadHandler {
        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            UI ui = event.getUI();
            try {
                desk.admit();
                // One byte more than is taken tells that the file is too large, whatever the browser said of it.
                byte[] file = event.getInputStream().readNBytes(ReadingImports.MOST_BYTES + 1);
                ReadingNews.Source news = new ReadingNews.Source();
                tell(ui, () -> begun.accept(news));
                ImportDraft draft = desk.read(file, news);
                tell(ui, () -> found.accept(draft));
            } catch (RuntimeException failure) {
                // The edge of a thread: whatever it is, the reader is told in words.
                tell(ui, () -> refused.accept(failure));
            }
        }

        @Override
        public long getFileSizeMax() {
            return ReadingImports.MOST_BYTES + 1L;
        }

        @Override
        public long getRequestSizeMax() {
            return ReadingImports.MOST_BYTES + 10_000L;
        }
    }
}
