package fr.myelectricaldata.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.ui.ErrorText;

/** What happens when a click fails: known facts in words, the unknown under a reference. */
final class UiErrorHandler implements ErrorHandler {
    private static final int MILLISECONDS = 12_000;

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        if (ui == null) {
            ErrorText.of(event.getThrowable(), Language.FRENCH.locale());
            return;
        }
        ErrorText text = ErrorText.of(fact(event.getThrowable()), ui.getLocale());
        ui.access(() -> show(text));
    }

    /** Frameworks wrap what a listener threw. */
    private static Throwable fact(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException) {
                return cause;
            }
        }
        return thrown;
    }

    private static void show(ErrorText text) {
        Notification notification = new Notification();
        notification.setDuration(MILLISECONDS);
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.setAssertive(true);
        notification.addThemeVariants(NotificationVariant.ERROR);
        Div body = new Div(new Div(text.what()));
        if (text.whose() != null) {
            body.add(new Div(text.whose()));
        }
        notification.add(body);
        notification.open();
    }
}
