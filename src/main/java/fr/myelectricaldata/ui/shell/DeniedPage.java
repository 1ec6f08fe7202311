package fr.myelectricaldata.ui.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** A view that is not for the reader: the same words as for one that does not exist. */
@ParentLayout(PublicLayout.class)
@AnonymousAllowed
class DeniedPage extends FailurePage implements HasErrorParameter<AccessDeniedException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        show(getTranslation("failure.missing.title"), getTranslation("failure.missing.text"));
        return 404;
    }
}
