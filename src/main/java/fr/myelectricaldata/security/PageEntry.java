package fr.myelectricaldata.security;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.signin.PageDoor;
import fr.myelectricaldata.account.signin.SignIn.Proof;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Does what the filters of the forms do, for whoever proved themselves in a page. */
@Component
class PageEntry implements PageDoor {
    private final Admission admission;
    private final SecurityContextHolderStrategy contexts;
    private final SecurityContextRepository repository = new HttpSessionSecurityContextRepository();

    PageEntry(Admission admission, SecurityContextHolderStrategy contexts) {
        this.admission = admission;
        this.contexts = contexts;
    }

    @Override
    public void admit(Account account, Proof proof) {
        if (!(VaadinService.getCurrentRequest() instanceof VaadinServletRequest request)
                || !(VaadinService.getCurrentResponse() instanceof VaadinServletResponse response)) {
            throw new IllegalStateException("there is no browser");
        }
        // A session that was known before sign-in must not carry it.
        VaadinService.reinitializeSession(request);
        SecurityContext context = new SecurityContextImpl(admission.admit(account, proof));
        contexts.setContext(context);
        repository.saveContext(context, request.getHttpServletRequest(), response.getHttpServletResponse());
    }
}
