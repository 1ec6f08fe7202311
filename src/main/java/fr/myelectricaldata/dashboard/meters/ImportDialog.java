package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.metering.imports.ImportDraft;
import fr.myelectricaldata.metering.imports.ImportJob;
import fr.myelectricaldata.metering.imports.ImportJob.State;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.Poller;
import fr.myelectricaldata.ui.Words;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A file of the Enedis customer area: chosen, shown for what it is, confirmed, written, and told. */
final class ImportDialog extends Dialog {
    private static final Duration LOOK_EVERY = Duration.ofMillis(400);

    private final ImportDesk desk;
    private final Runnable imported;
    private final Div content = new Div();
    private final Div buttons = new Div();

    /** @param imported what to do when days were written */
    ImportDialog(ImportDesk desk, Runnable imported) {
        this.desk = desk;
        this.imported = imported;
        setHeaderTitle(getTranslation("import.title"));
        setWidth("560px");
        addClassName("import");
        content.addClassName("stack");
        buttons.addClassName("actions");
        add(content);
        getFooter().add(buttons);
        desk.latest()
                .filter(job -> job.progress().state() == State.RUNNING)
                .ifPresentOrElse(this::follow, () -> choose(null));
    }

    private void show(Component[] parts, Button... footer) {
        content.removeAll();
        removeClassName("reading");
        content.add(parts);
        buttons.removeAll();
        buttons.add(footer);
    }

    private void choose(@Nullable String problem) {
        Paragraph lead = new Paragraph(getTranslation("import.lead"));
        lead.addClassName("say");
        FileDrop drop = new FileDrop(desk, this::reading, this::preview, this::refused, this::choose);
        Notice told = problem == null ? null : new Notice(Tone.WARN, problem);
        show(
                told == null ? new Component[] {lead, drop} : new Component[] {told, lead, drop},
                new Button(getTranslation("action.cancel"), click -> close()));
    }

    /** Beside the drop, which must stay for as long as its request runs, and is hidden by the style sheet. */
    private void reading(ReadingNews.Source news) {
        content.add(new ReadingNews(news));
        addClassName("reading");
    }

    /** In words for whoever chose the file. */
    void refused(RuntimeException failure) {
        choose(ErrorText.of(failure, getLocale()).what());
    }

    void preview(ImportDraft draft) {
        Button cancel = new Button(getTranslation("action.cancel"), click -> close());
        Button other = new Button(getTranslation("import.other"), click -> choose(null));
        Component[] parts = new ImportSummary(draft.preview(), new Words(getLocale())).parts();
        if (draft.preview().changes() == 0) {
            show(parts, cancel, other);
            return;
        }
        Button confirm = new ActionButton(
                getTranslation("import.confirm", draft.preview().changes()), () -> start(draft));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        show(parts, cancel, other, confirm);
    }

    private void start(ImportDraft draft) {
        try {
            follow(desk.start(draft));
        } catch (DomainException refused) {
            refused(refused);
        }
    }

    private void follow(ImportJob job) {
        ProgressBar bar = new ProgressBar(0, Math.max(1, job.progress().total()));
        Span words = new Span();
        bar.getElement().setAttribute("aria-label", getTranslation("import.title"));
        Div shown = new Div(words, bar);
        Paragraph leave = new Paragraph(getTranslation("import.leave"));
        leave.addClassName("soft");
        show(
                new Component[] {shown, leave},
                new Button(getTranslation("import.stop"), click -> job.cancel()),
                new Button(getTranslation("import.close"), click -> close()));
        Poller<ImportJob.Progress> poller =
                new Poller<>(shown, LOOK_EVERY, job::progress, progress -> moved(progress, bar, words));
        if (shown.isAttached() && UI.getCurrent() != null) {
            poller.again();
        }
    }

    private boolean moved(ImportJob.Progress progress, ProgressBar bar, Span words) {
        bar.setValue(Math.min(progress.done(), bar.getMax()));
        words.setText(getTranslation(
                "import.progress",
                progress.done(),
                progress.total(),
                progress.counts().added() + progress.counts().bettered()));
        if (progress.state() == State.RUNNING) {
            return true;
        }
        ended(progress);
        return false;
    }

    private void ended(ImportJob.Progress progress) {
        int written = progress.counts().added() + progress.counts().bettered();
        String text = getTranslation("import.ended." + progress.state(), written);
        if (progress.computed() > 0) {
            text += " " + getTranslation("import.computed", progress.computed());
        }
        Notice notice = new Notice(progress.state() == State.DONE ? Tone.OK : Tone.WARN, text);
        Button close = new Button(getTranslation("import.close"), click -> close());
        Button other = new Button(getTranslation("import.other"), click -> choose(null));
        close.addThemeVariants(ButtonVariant.PRIMARY);
        show(new Component[] {notice}, other, close);
        if (written > 0) {
            imported.run();
        }
    }
}
