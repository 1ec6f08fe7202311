package fr.myelectricaldata.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes the form of the second step as Spring Security takes that of the first. */
final class SecondStepFilter extends AbstractAuthenticationProcessingFilter {
    private static final String CODE = "code";

    private final SecondStep step;

    private SecondStepFilter(SecondStep step) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PageSecurity.SECOND_STEP));
        this.step = step;
    }

    static SecondStepFilter of(
            SecondStep step,
            RequestCache requests,
            SecurityContextHolderStrategy contexts,
            AuthenticationFailureHandler failed) {
        SavedRequestAwareAuthenticationSuccessHandler whereTheyWanted =
                new SavedRequestAwareAuthenticationSuccessHandler();
        whereTheyWanted.setRequestCache(requests);
        SecondStepFilter filter = new SecondStepFilter(step);
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setSecurityContextHolderStrategy(contexts);
        filter.setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository()))));
        filter.setAuthenticationSuccessHandler(whereTheyWanted);
        filter.setAuthenticationFailureHandler(failed);
        return filter;
    }

    /** Everything is asked of {@link SecondStep}; there is no manager of several ways. */
    @Override
    public void afterPropertiesSet() {}

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        return step.finish(request, request.getParameter(CODE));
    }
}
