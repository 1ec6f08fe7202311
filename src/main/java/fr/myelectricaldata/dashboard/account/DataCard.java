package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.html.Paragraph;
import fr.myelectricaldata.account.archive.Export;
import fr.myelectricaldata.ui.Card;
import java.util.function.Supplier;

/** Everything that is kept of the reader, to take along. */
final class DataCard extends Card {
    DataCard(Supplier<Export> archive) {
        super("");
        setTitle(getTranslation("data.title"));
        Paragraph lead = new Paragraph(getTranslation("data.text"));
        lead.addClassName("say");
        add(lead, new ArchiveButton(archive));
    }
}
