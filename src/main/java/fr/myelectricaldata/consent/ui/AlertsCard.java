package fr.myelectricaldata.consent.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.consent.ConsentAlert;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Formats;
import java.util.List;
import java.util.function.Function;

/** What the operator should know about permissions, newest first. */
final class AlertsCard extends Card {
    AlertsCard(List<ConsentAlert> alerts, Function<AccountId, String> who) {
        super("");
        setTitle(getTranslation("waiting.alerts"));
        if (alerts.isEmpty()) {
            add(new Paragraph(getTranslation("waiting.alerts.none")));
            return;
        }
        Formats formats = new Formats(getLocale());
        UnorderedList list = new UnorderedList();
        list.addClassName("lines");
        for (ConsentAlert alert : alerts) {
            list.add(new ListItem(getTranslation(
                    "waiting.alert." + alert.reason().name(),
                    formats.moment(alert.raisedAt()),
                    who.apply(alert.account()))));
        }
        add(list);
    }
}
