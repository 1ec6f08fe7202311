package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.ui.ActionButton;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a household switches the hourly collection on, which only its contract's holder can do at Enedis. */
final class CurveHelp extends Details {
    private static final int STEPS = 4;

    CurveHelp(Measure measure, @Nullable Consumer<Measure> lookAgain) {
        addClassName("help");
        setSummaryText(getTranslation("collection.help.curve"));
        OrderedList steps = new OrderedList();
        for (int step = 1; step <= STEPS; step++) {
            steps.add(new ListItem(getTranslation("collection.help.curve." + step)));
        }
        Div body = new Div(steps, EnedisAccount.link(), new Paragraph(getTranslation("collection.help.later")));
        if (lookAgain != null) {
            body.add(new ActionButton(getTranslation("collection.help.look"), () -> lookAgain.accept(measure)));
        }
        add(body);
    }
}
