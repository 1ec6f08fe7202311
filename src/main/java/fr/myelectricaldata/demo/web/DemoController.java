package fr.myelectricaldata.demo.web;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.demo.DemoAccount;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /demo}: looks around as the demonstration account, unless somebody is signed in already. */
@RestController
@Hidden
class DemoController {
    private static final URI APP = URI.create("/today");

    private final DemoAccount demo;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SessionAuthenticationStrategy sessions = new ChangeSessionIdAuthenticationStrategy();

    DemoController(DemoAccount demo) {
        this.demo = demo;
    }

    @GetMapping("/demo")
    ResponseEntity<Void> enter(HttpServletRequest request, HttpServletResponse response) {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        if (present == null || !(present.getPrincipal() instanceof AccountPrincipal)) {
            signIn(request, response);
        }
        URI app = URI.create(request.getContextPath() + APP);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(app).build();
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response) {
        AccountPrincipal visitor = demo.principal();
        Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(
                visitor,
                null,
                AuthorityUtils.createAuthorityList(visitor.rights().authorities()));
        sessions.onAuthentication(authentication, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
