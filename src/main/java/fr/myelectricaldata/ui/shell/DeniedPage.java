package fr.myelectricaldata.ui.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/**
 * A view that is not for the reader: the same words as for one that does not exist. Only whoever might see it after a second step
 * of signing in is told so.
 */
@ParentLayout(PublicLayout.class)
@AnonymousAllowed
class DeniedPage extends FailurePage implements HasErrorParameter<AccessDeniedException> {
    private static final String STEP_MISSING = "SECOND_STEP_MISSING";

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        String what = VaadinRequest.getCurrent().isUserInRole(STEP_MISSING) ? "failure.step" : "failure.missing";
        show(getTranslation(what + ".title"), getTranslation(what + ".text"));
        return 404;
    }
}
