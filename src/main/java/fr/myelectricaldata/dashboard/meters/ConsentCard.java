package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Chip;

/** What is about to happen at Enedis, said before the button that starts it. */
final class ConsentCard extends Card {
    /** @param first is it the page's foremost action? */
    ConsentCard(boolean simulator, boolean first, Runnable start) {
        super("");
        setTitle(getTranslation("consent.title"));
        if (simulator) {
            Chip chip = new Chip(getTranslation("consent.simulator"), Chip.Tone.QUIET);
            chip.setTitle(getTranslation("consent.simulator.text"));
            addTool(chip);
        }
        OrderedList steps = new OrderedList();
        steps.addClassName("steps");
        steps.add(step("leave"), step("choose"), step("return"));
        Button button = new Button(getTranslation("consent.start"), click -> start.run());
        if (first) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        button.setDisableOnClick(true);
        Div actions = new Div(button);
        actions.addClassName("actions");
        add(steps);
        if (simulator) {
            Paragraph note = new Paragraph(getTranslation("consent.simulator.text"));
            note.addClassName("say");
            add(note);
        }
        add(actions);
        addClassName("consent");
    }

    private ListItem step(String name) {
        Component title = new H3(getTranslation("consent.step." + name + ".title"));
        return new ListItem(title, new Paragraph(getTranslation("consent.step." + name + ".text")));
    }
}
