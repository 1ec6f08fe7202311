package fr.myelectricaldata.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.AccessTokens;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.SecurityChange;
import fr.myelectricaldata.account.SignedInAccounts;
import fr.myelectricaldata.account.SignedUp;
import fr.myelectricaldata.account.conso.ConsoTokenOrder;
import fr.myelectricaldata.account.conso.ConsoTokens;
import fr.myelectricaldata.account.signin.SignIn.Ending;
import fr.myelectricaldata.account.signin.SignIn.Kind;
import fr.myelectricaldata.account.signin.SignIn.Proof;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.testing.CountedStatements;
import fr.myelectricaldata.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The life of a sign-in, on both databases. */
class SignInsTest {
    @Nested
    @CredentialStores.OnSqlite
    class OnSqlite extends Contract {}

    @Nested
    @CredentialStores.OnPostgres
    class OnPostgres extends Contract {}

    abstract static class Contract {
        private static final AtomicInteger people = new AtomicInteger();
        private static final Duration LIFE = Duration.ofMinutes(30);
        private static final Visit HOME =
                new Visit("203.0.113.7", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0");
        private static final Visit ABROAD = new Visit("198.51.100.4", "Mozilla/5.0 (Windows NT 10.0) Edg/143.0");

        @Autowired
        AccountService accounts;

        @Autowired
        SignedInAccounts signedIn;

        @Autowired
        SignIns signIns;

        @Autowired
        SignInTable rows;

        @Autowired
        AccessTokens tokens;

        @Autowired
        ConsoTokens consoTokens;

        @Autowired
        StandingTime time;

        @Autowired
        MovableClock clock;

        @Autowired
        JdbcClient database;

        @Autowired
        CountedStatements statements;

        private SignedUp person;
        private AccountId id;

        @BeforeEach
        void signUp() {
            EmailAddress email = new EmailAddress("signin" + people.incrementAndGet() + "@example.org");
            person = accounts.signUp(email, new NewPassword("Un-mot-de-passe-1"));
            id = person.account().id();
        }

        private UUID open(Visit visit) {
            return signIns.open(id, Kind.PAGES, Proof.PASSWORD, visit, LIFE);
        }

        private boolean opens(UUID signIn) {
            return signedIn.find(id, signIn).isPresent();
        }

        @Test
        void aSignInTellsWhoCameFromWhereAndHow() {
            UUID first = open(HOME);
            SignIn row = signIns.open(id).getFirst();
            assertThat(row.id()).isEqualTo(first);
            assertThat(row.browser()).isEqualTo("Firefox");
            assertThat(row.system()).isEqualTo("Linux");
            assertThat(row.network()).isEqualTo("203.0.113.7");
            assertThat(row.proof()).isEqualTo(Proof.PASSWORD);
            assertThat(row.lasts(clock.instant())).isTrue();
            open(new Visit("2001:db8:1:2:3:4:5:6", null));
            assertThat(signIns.open(id)).extracting(SignIn::network).contains("2001:db8:1:2::/64");
        }

        @Test
        void whoIsAskedAndWhetherTheSignInIsOpenAreOneStatement() {
            UUID signIn = open(HOME);
            statements.forget();
            assertThat(opens(signIn)).isTrue();
            assertThat(statements.ofThisThread()).hasSize(1);
            String token = tokens.issue(person.account(), signIn).value();
            assertThat(tokens.verify(token)).isPresent();
            assertThat(statements.ofThisThread()).hasSize(2);
        }

        @Test
        void whatIsRevokedOpensNothingAnyMoreAndNobodyElseCanRevokeIt() {
            UUID here = open(HOME);
            UUID there = open(ABROAD);
            String token = tokens.issue(person.account(), there).value();
            assertThat(signIns.revoke(AccountId.random(), there)).isFalse();
            assertThat(opens(there)).isTrue();
            assertThat(signIns.revoke(id, there)).isTrue();
            assertThat(opens(there)).isFalse();
            assertThat(tokens.verify(token)).isEmpty();
            assertThat(opens(here)).isTrue();
            assertThat(signIns.open(id)).extracting(SignIn::id).containsExactly(here);
            assertThat(signIns.newest(id)).extracting(SignIn::ending).containsExactlyInAnyOrder(Ending.REVOKED, null);
        }

        @Test
        void aSignInOfOneAccountOpensNoOther() {
            UUID mine = open(HOME);
            SignedUp other = accounts.signUp(
                    new EmailAddress("signin" + people.incrementAndGet() + "@example.org"),
                    new NewPassword("Un-mot-de-passe-1"));
            assertThat(signedIn.find(other.account().id(), mine)).isEmpty();
        }

        @Test
        void signingOutEverywhereEndsTokensButNeitherTheSecretNorConsoTokens() {
            UUID browser = open(HOME);
            String cookie = tokens.issue(person.account(), browser).value();
            String program = tokens.issue(person.account()).value();
            String conso = consoTokens
                    .mint(id, new ConsoTokenOrder("Maison", List.of("11453290002823")))
                    .value();
            signIns.signOutEverywhereElse(id);
            assertThat(opens(browser)).isFalse();
            assertThat(tokens.verify(cookie)).isEmpty();
            assertThat(tokens.verify(program)).isEmpty();
            assertThat(accounts.findBySecret(person.credentials().clientSecret()))
                    .isPresent();
            assertThat(consoTokens.verify(conso)).isPresent();
            assertThat(time.changesOf(id)).contains(SecurityChange.Kind.SIGNED_OUT_EVERYWHERE);
            Account now = accounts.get(id);
            assertThat(tokens.verify(tokens.issue(now).value())).isPresent();
        }

        @Test
        void aChangedPasswordEndsThemAndSaysWhy() {
            UUID browser = open(HOME);
            accounts.changePassword(id, "Un-mot-de-passe-1", new NewPassword("Un-mot-de-passe-2"));
            assertThat(opens(browser)).isFalse();
            assertThat(signIns.newest(id)).extracting(SignIn::ending).containsExactly(Ending.CREDENTIALS);
        }

        @Test
        void theLastVisitIsWrittenEveryFewMinutesAndProlongsIt() {
            UUID signIn = open(HOME);
            clock.advance(SignIns.EXACT.minusSeconds(1));
            signIns.seen(signIn, LIFE);
            SignIn unchanged = signIns.open(id).getFirst();
            assertThat(unchanged.seen()).isEqualTo(unchanged.since());
            clock.advance(Duration.ofSeconds(2));
            signIns.seen(signIn, LIFE);
            SignIn moved = signIns.open(id).getFirst();
            assertThat(moved.seen()).isAfter(moved.since());
            assertThat(moved.until()).isAfter(unchanged.until());
        }

        @Test
        void nobodyComingForLongEndsIt() {
            open(HOME);
            clock.advance(LIFE.plus(SignIns.EXACT).plusSeconds(1));
            assertThat(signIns.open(id)).isEmpty();
            rows.tidy(clock.instant(), clock.instant().minus(SignInRetention.KEPT));
            assertThat(signIns.newest(id)).extracting(SignIn::ending).containsExactly(Ending.EXPIRED);
            clock.advance(SignInRetention.KEPT);
            rows.tidy(clock.instant(), clock.instant().minus(SignInRetention.KEPT));
            assertThat(signIns.newest(id)).isEmpty();
        }

        @Test
        void onlyAStrangeBrowserFromAStrangeNetworkIsNews() {
            open(HOME);
            open(HOME);
            open(new Visit(HOME.address(), ABROAD.userAgent()));
            open(new Visit("192.0.2.9", HOME.userAgent()));
            assertThat(time.changesOf(id)).isEmpty();
            open(new Visit("192.0.2.200", "curl/8"));
            assertThat(time.changesOf(id)).containsExactly(SecurityChange.Kind.SIGNED_IN_ELSEWHERE);
        }

        @Test
        void aDeletedAccountLeavesNone() {
            UUID signIn = open(HOME);
            accounts.delete(id);
            assertThat(opens(signIn)).isFalse();
            open(HOME);
            assertThat(database.sql("select count(*) from sign_in where account_id = ?")
                            .param(id.toString())
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }
}
