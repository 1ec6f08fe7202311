package fr.myelectricaldata.preview;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Rights;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** Who may look: a household with meters, a new one without, the demonstration. */
public final class FakePeople {
    public static final AccountId ALICE = AccountId.of("00000000-0000-0000-0000-000000000001");
    public static final AccountId NEWCOMER = AccountId.of("00000000-0000-0000-0000-000000000002");
    public static final AccountId DEMO = AccountId.of("00000000-0000-0000-0000-000000000003");

    public static final AccountPrincipal ALICE_USER = new AccountPrincipal(ALICE, "alice@exemple.fr", Rights.VISITOR);
    public static final AccountPrincipal NEW_USER =
            new AccountPrincipal(NEWCOMER, "nouveau@exemple.fr", Rights.VISITOR);
    public static final AccountPrincipal DEMO_USER = new AccountPrincipal(DEMO, "demo@exemple.fr", Rights.DEMO);
    /** Whose permissions Enedis has ended. */
    public static final AccountId BRUNO = AccountId.of("00000000-0000-0000-0000-000000000004");

    public static final AccountPrincipal BRUNO_USER = new AccountPrincipal(BRUNO, "bruno@exemple.fr", Rights.VISITOR);
    public static final AccountId OPERATOR = AccountId.of("00000000-0000-0000-0000-000000000005");
    public static final AccountPrincipal OPERATOR_USER =
            new AccountPrincipal(OPERATOR, "exploitante@exemple.fr", Rights.ADMIN);
    public static final List<AccountPrincipal> ALL = List.of(ALICE_USER, NEW_USER, DEMO_USER, OPERATOR_USER);

    private FakePeople() {}

    public static Authentication signedIn(AccountPrincipal principal) {
        return UsernamePasswordAuthenticationToken.authenticated(
                principal,
                null,
                AuthorityUtils.createAuthorityList(principal.rights().authorities()));
    }
}
