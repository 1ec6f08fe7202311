package fr.myelectricaldata.account.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.ServletException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Signs a new account in through the servlet's own login, which Spring Security answers as it does its login page. */
@Component
class AutomaticSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(AutomaticSignIn.class);

    /** False when the reader has to sign in by hand. */
    boolean signIn(String name, String password) {
        if (!(VaadinService.getCurrentRequest() instanceof VaadinServletRequest request)) {
            return false;
        }
        try {
            // A session that was known before sign-in must not carry it.
            VaadinService.reinitializeSession((VaadinRequest) request);
            request.getHttpServletRequest().login(name, password);
            return true;
        } catch (ServletException refused) {
            LOG.warn("A new account could not be signed in at once: {}", refused.getMessage());
            return false;
        }
    }
}
