package fr.myelectricaldata.admin.ui.alerts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.notification.operator.Delivery;
import fr.myelectricaldata.ui.Chip;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Words;

/** One message: what it said, by which way, and what became of it. */
final class DeliveryRow extends ListItem {
    DeliveryRow(Delivery delivery, Words words) {
        addClassName("token");
        String kind = words.text("alert." + delivery.kind());
        H3 title = new H3(delivery.alerts() == 1 ? kind : kind + " × " + delivery.alerts());
        Paragraph said = new Paragraph(String.join(" ", delivery.lines()));
        said.addClassName("soft");
        Span when = new Span(words.formats().moment(delivery.raisedAt()) + " · "
                + words.text("alert.channel." + delivery.channel()));
        when.addClassName("soft");
        String state = words.text("alert.state." + delivery.state());
        String trouble = delivery.trouble() == null ? "" : " (" + delivery.trouble() + ")";
        add(new Div(title, said, when), new Chip(state + trouble, tone(delivery.state())));
    }

    private static Tone tone(Delivery.State state) {
        return switch (state) {
            case WAITING, SENDING -> Tone.QUIET;
            case AGAIN -> Tone.WARN;
            case SENT -> Tone.OK;
            case GIVEN_UP -> Tone.BAD;
        };
    }
}
