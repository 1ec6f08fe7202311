package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import fr.myelectricaldata.meter.ConsentLost;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.Words;

/** Tells the owner that nothing of a meter is read any more, since when, why, and what they can do. */
final class LossNotice {
    private LossNotice() {}

    /** @param renew begins a consent; offered unless somebody else holds the meter now */
    static Component of(String meter, ConsentLost.Reason reason, boolean mayRenew, Runnable renew, Words words) {
        String text = words.text("meters.lost." + reason, meter);
        if (!mayRenew || reason == ConsentLost.Reason.OTHER_HOLDER) {
            return new Notice(Tone.WARN, text);
        }
        Button button = new Button(words.text("meters.lost.renew"), click -> renew.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        Div actions = new Div(button);
        actions.addClassName("actions");
        return new Notice(Tone.WARN, text, actions);
    }
}
