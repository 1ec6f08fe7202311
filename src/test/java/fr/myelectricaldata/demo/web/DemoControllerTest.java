package fr.myelectricaldata.demo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Rights;
import fr.myelectricaldata.demo.DemoVisits;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

class DemoControllerTest {
    private final AccountId account = AccountId.random();
    private final DemoController controller = new DemoController(DemoVisits.of(account));
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aVisitorBecomesTheDemonstrationAccountInANewSession() {
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        String before = request.getSession().getId();
        request.setRequestedSessionIdValid(true);

        ResponseEntity<Void> answer = controller.enter(request, new MockHttpServletResponse());

        assertThat(answer.getHeaders().getLocation()).hasToString("/today");
        assertThat(request.getSession().getId()).isNotEqualTo(before);
        SecurityContext context = (SecurityContext) request.getSession().getAttribute(SPRING_SECURITY_CONTEXT_KEY);
        assertThat(context.getAuthentication().getPrincipal())
                .isEqualTo(new AccountPrincipal(account, "demo@demo.invalid", Rights.DEMO));
        assertThat(context.getAuthentication().getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_DEMO");
    }

    @Test
    void whoeverIsSignedInStaysWhoTheyAre() {
        AccountPrincipal somebody = new AccountPrincipal(AccountId.random(), "a@example.org", Rights.VISITOR);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(somebody, null, List.of()));

        ResponseEntity<Void> answer = controller.enter(request, new MockHttpServletResponse());

        assertThat(answer.getHeaders().getLocation()).hasToString("/today");
        assertThat(SecurityContextHolder.getContext().getAuthentication().getPrincipal())
                .isEqualTo(somebody);
        assertThat(request.getSession(false)).isNull();
    }
}
