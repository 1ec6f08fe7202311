package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.myelectricaldata.metering.imports.ImportError;
import fr.myelectricaldata.metering.imports.ImportPreview;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.Words;
import java.util.ArrayList;
import java.util.List;

/** What a file holds, what of it is new, and which of its lines are left out. */
record ImportSummary(ImportPreview preview, Words words) {
    Component[] parts() {
        List<Component> parts = new ArrayList<>();
        if (!preview.namesPoint()) {
            parts.add(new Notice(Tone.WARN, words.text("import.unnamed")));
        }
        if (preview.series().isEmpty()) {
            parts.add(new Notice(Tone.WARN, words.text("import.nothing-left")));
        } else {
            parts.add(series());
            if (preview.changes() == 0) {
                parts.add(new Notice(Tone.OK, words.text("import.nothing-new")));
            }
        }
        if (preview.repeated() > 0) {
            parts.add(new Notice(Tone.PLAIN, words.text("import.repeated", preview.repeated())));
        }
        if (preview.errorCount() > 0) {
            parts.add(errors());
        }
        return parts.toArray(Component[]::new);
    }

    private DescriptionList series() {
        DescriptionList list = new DescriptionList();
        list.addClassName("facts");
        for (ImportPreview.Series one : preview.series()) {
            list.add(
                    new DescriptionList.Term(words.text("measure." + one.measure())),
                    new DescriptionList.Description(
                            line(words.formats().period(one.range())), line(days(one)), line(counts(one.counts()))));
        }
        return list;
    }

    private String days(ImportPreview.Series one) {
        String complete = words.text("import.days.complete", one.complete());
        return one.partial() == 0 ? complete : complete + ", " + words.text("import.days.partial", one.partial());
    }

    private String counts(ImportPreview.Counts counts) {
        List<String> said = new ArrayList<>();
        if (counts.added() > 0) {
            said.add(words.text("import.days.added", counts.added()));
        }
        if (counts.bettered() > 0) {
            said.add(words.text("import.days.bettered", counts.bettered()));
        }
        if (counts.left() > 0) {
            said.add(words.text("import.days.left", counts.left()));
        }
        return String.join(", ", said);
    }

    private static Span line(String text) {
        Span line = new Span(text);
        line.addClassName("line");
        return line;
    }

    private Details errors() {
        UnorderedList list = new UnorderedList();
        for (ImportError error : preview.errors()) {
            String what = words.text("import.problem." + error.problem());
            list.add(new ListItem(words.text("import.line", String.valueOf(error.line()), what)));
        }
        if (preview.errorCount() > preview.errors().size()) {
            int more = preview.errorCount() - preview.errors().size();
            list.add(new ListItem(words.text("import.more-lines", more)));
        }
        Details details = new Details(words.text("import.lines", preview.errorCount()), list);
        details.addClassName("import-errors");
        return details;
    }
}
