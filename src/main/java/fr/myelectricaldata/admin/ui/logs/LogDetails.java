package fr.myelectricaldata.admin.ui.logs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import fr.myelectricaldata.logs.LogLine;
import fr.myelectricaldata.ui.CodeBlock;
import java.util.function.Consumer;

/** One line in full, to be copied, and the way to all lines of its request. */
final class LogDetails extends Div {
    private static final int MILLISECONDS = 2_500;

    LogDetails(LogLine line, Consumer<String> request) {
        addClassNames("log-details", "stack");
        add(new Span(getTranslation("logs.facts", line.stamp(), line.logger(), line.thread(), line.replica())));
        add(new CodeBlock(getTranslation("logs.line"), line.text()));
        Button json = new Button(getTranslation("logs.copy-json"));
        json.addClickListener(click -> {
            json.getElement().executeJs("navigator.clipboard?.writeText($0)", line.json());
            Notification.show(getTranslation("logs.copied"), MILLISECONDS, Position.BOTTOM_CENTER);
        });
        Div actions = new Div(json);
        actions.addClassName("actions");
        if (!line.request().isEmpty()) {
            actions.add(new Button(getTranslation("logs.whole-request"), click -> request.accept(line.request())));
        }
        add(actions);
    }
}
