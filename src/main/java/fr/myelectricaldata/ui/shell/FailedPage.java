package fr.myelectricaldata.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.myelectricaldata.ui.ErrorText;

/** A view that could not be shown. */
@ParentLayout(PublicLayout.class)
@AnonymousAllowed
class FailedPage extends FailurePage implements HasErrorParameter<Exception> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Throwable cause = parameter.getCaughtException();
        ErrorText text = ErrorText.of(cause == null ? parameter.getException() : cause, getLocale());
        show(getTranslation("failure.broken.title"), text.what());
        return 500;
    }
}
