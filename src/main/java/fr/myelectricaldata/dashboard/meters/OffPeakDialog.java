package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.meter.OffPeakCalendar;
import fr.myelectricaldata.meter.OffPeakCalendar.Entry;
import fr.myelectricaldata.meter.OffPeakCalendar.Season;
import fr.myelectricaldata.meter.OffPeakCalendar.Source;
import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The off-peak hours of a meter through time: entry by entry, each with its first day, its season and its ranges. */
final class OffPeakDialog extends Dialog {
    private final List<OffPeakEntryForm> forms = new ArrayList<>();
    private final Div entries = new Div();
    private final Div problem = new Div();

    /** @param save takes the calendar, or null to take the owner's word back; may refuse */
    OffPeakDialog(OffPeakCalendar calendar, Consumer<@Nullable OffPeakCalendar> save) {
        setHeaderTitle(getTranslation("off-peak.edit"));
        setWidth("620px");
        Paragraph lead = new Paragraph(getTranslation("off-peak.edit.lead"));
        lead.addClassName("say");
        entries.addClassName("stack");
        calendar.entries().forEach(this::add);
        if (forms.isEmpty()) {
            add(new Entry(null, Season.ALL, OffPeakHours.NONE));
        }
        Button more = new Button(
                getTranslation("off-peak.edit.entry"), click -> add(new Entry(null, Season.ALL, OffPeakHours.NONE)));
        Div form = new Div(lead, problem, entries, more);
        form.addClassName("stack");
        add(form);
        Button keep = new ActionButton(getTranslation("action.save"), () -> keep(save));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(getTranslation("action.cancel"), click -> close());
        if (calendar.source() == Source.OWNER) {
            getFooter().add(new ActionButton(getTranslation("off-peak.edit.enedis"), () -> {
                save.accept(null);
                close();
            }));
        }
        getFooter().add(cancel, keep);
    }

    private void add(Entry entry) {
        OffPeakEntryForm form = new OffPeakEntryForm(entry, this::remove);
        forms.add(form);
        entries.add(form);
    }

    private void remove(OffPeakEntryForm form) {
        forms.remove(form);
        entries.remove(form);
    }

    private void keep(Consumer<@Nullable OffPeakCalendar> save) {
        problem.removeAll();
        if (!forms.stream().allMatch(OffPeakEntryForm::valid)) {
            return;
        }
        try {
            List<Entry> all = forms.stream().map(OffPeakEntryForm::entry).toList();
            save.accept(all.isEmpty() ? null : new OffPeakCalendar(Source.OWNER, all));
            close();
        } catch (DomainException refused) {
            problem.add(new Notice(Tone.WARN, ErrorText.of(refused, getLocale()).what()));
        }
    }
}
