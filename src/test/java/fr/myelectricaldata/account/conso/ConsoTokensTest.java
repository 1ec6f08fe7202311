package fr.myelectricaldata.account.conso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import fr.myelectricaldata.account.AccessTokens;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.SignedUp;
import fr.myelectricaldata.account.VerifiedAddresses;
import fr.myelectricaldata.account.keys.ServerKeys;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.common.InvalidRequestException;
import fr.myelectricaldata.testing.MovableClock;
import fr.myelectricaldata.testing.TestThrottle;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What a token of the Conso format opens, and when it stops to, on both databases. */
class ConsoTokensTest {
    private static final String HOUSE = "01234567890123";
    private static final String SHED = "98765432109876";

    @Nested
    @SpringBootTest(properties = "test.stores=embedded")
    @Import({TestThrottle.Installed.class, StandingClock.class})
    class OnSqlite extends Contract {}

    @Nested
    @SpringBootTest(properties = "test.stores=shared")
    @Import({TestThrottle.Installed.class, StandingClock.class})
    class OnPostgres extends Contract {}

    @TestConfiguration(proxyBeanMethods = false)
    static class StandingClock {
        @Bean
        @Primary
        MovableClock movableClock() {
            return MovableClock.at("2026-11-23T12:00:00Z");
        }
    }

    abstract static class Contract {
        private static final AtomicInteger people = new AtomicInteger();

        @Autowired
        VerifiedAddresses addresses;

        @Autowired
        ConsoTokens tokens;

        @Autowired
        AccountService accounts;

        @Autowired
        AccessTokens accessTokens;

        @Autowired
        ServerKeys keys;

        @Autowired
        JdbcClient database;

        @Autowired
        DataSource source;

        @Autowired
        ConsoJwt jwt;

        @Autowired
        MovableClock clock;

        private SignedUp owner;

        @BeforeEach
        void somebodySignsUp() {
            clock.moveTo(Instant.parse("2026-11-23T12:00:00Z"));
            EmailAddress email = new EmailAddress("conso" + people.incrementAndGet() + "@example.org");
            owner = accounts.signUp(email, new NewPassword("Un-mot-de-passe-1"));
        }

        private Account account() {
            return owner.account();
        }

        private MintedConsoToken mint(String... points) {
            return tokens.mint(account().id(), new ConsoTokenOrder("Home Assistant", List.of(points)));
        }

        private MintedConsoToken mintUntil(String day) {
            return tokens.mint(account().id(), new ConsoTokenOrder("Script", List.of(HOUSE), LocalDate.parse(day)));
        }

        private ConsoToken only() {
            List<ConsoToken> all = tokens.list(account().id());
            assertThat(all).hasSize(1);
            return all.getFirst();
        }

        @Test
        void aTokenOpensItsPointsForItsAccount() {
            MintedConsoToken minted = mint(HOUSE, SHED);
            assertThat(tokens.verify(minted.value())).hasValueSatisfying(reader -> {
                assertThat(reader.account()).isEqualTo(account().id());
                assertThat(reader.token()).isEqualTo(minted.token().id());
                assertThat(reader.points()).containsExactlyInAnyOrder(HOUSE, SHED);
                assertThat(reader.opens("11111111111111")).isFalse();
                assertThat(reader.toString()).doesNotContain(HOUSE);
            });
        }

        @Test
        void clientsReadTheListOfPointsWithoutAnyKey() {
            String payload = new String(
                    Base64.getUrlDecoder().decode(mint(HOUSE, SHED).value().split("\\.")[1]), StandardCharsets.UTF_8);
            assertThat(payload).contains("\"sub\":[\"" + HOUSE + "\",\"" + SHED + "\"]");
            assertThat(payload)
                    .doesNotContain("exp")
                    .doesNotContain(account().email().value());
        }

        @Test
        void theValueIsKeptNowhere() {
            MintedConsoToken minted = mint(HOUSE);
            String signature = minted.value().substring(minted.value().lastIndexOf('.') + 1);
            assertThat(database.sql("select * from conso_token")
                            .query()
                            .listOfRows()
                            .toString())
                    .contains(minted.token().id().toString())
                    .doesNotContain(signature);
            assertThat(minted.toString()).doesNotContain(signature).doesNotContain(HOUSE);
        }

        @Test
        void oneThatIsRevokedIsDeadAtOnce() {
            MintedConsoToken kept = mint(HOUSE);
            MintedConsoToken gone = mint(HOUSE);
            tokens.revoke(account().id(), gone.token().id());
            assertThat(tokens.verify(gone.value())).isEmpty();
            assertThat(tokens.verify(kept.value())).isPresent();
            assertThat(only().id()).isEqualTo(kept.token().id());
            assertThatThrownBy(() -> tokens.revoke(account().id(), gone.token().id()))
                    .isInstanceOf(ConsoTokenNotFoundException.class);
        }

        @Test
        void nobodyRevokesSomebodyElses() {
            MintedConsoToken minted = mint(HOUSE);
            somebodySignsUp();
            assertThatThrownBy(
                            () -> tokens.revoke(account().id(), minted.token().id()))
                    .isInstanceOf(ConsoTokenNotFoundException.class);
            assertThat(tokens.verify(minted.value())).isPresent();
        }

        @Test
        void aTokenDiesAfterItsLastDayInParis() {
            MintedConsoToken minted = mintUntil("2026-11-24");
            clock.moveTo(Instant.parse("2026-11-24T22:59:59Z"));
            assertThat(tokens.verify(minted.value())).isPresent();
            assertThat(only().expired(LocalDate.parse("2026-11-24"))).isFalse();
            clock.moveTo(Instant.parse("2026-11-24T23:00:00Z"));
            assertThat(tokens.verify(minted.value())).isEmpty();
            assertThat(only().expired(LocalDate.parse("2026-11-25"))).isTrue();
        }

        @Test
        void aLastDayIsNotOver() {
            assertThat(mintUntil("2026-11-23").token().lastDay()).isEqualTo(LocalDate.parse("2026-11-23"));
            assertThatThrownBy(() -> mintUntil("2026-11-22"))
                    .isInstanceOfSatisfying(
                            InvalidRequestException.class,
                            wrong -> assertThat(wrong.code().value()).isEqualTo("TOKEN_EXPIRY"));
        }

        @Test
        void tokensDieWithTheClientSecretAndWithThePassword() {
            MintedConsoToken first = mint(HOUSE);
            accounts.regenerateSecret(account().id());
            assertThat(tokens.verify(first.value())).isEmpty();
            assertThat(tokens.list(account().id())).isEmpty();
            MintedConsoToken second = mint(HOUSE);
            accounts.changePassword(account().id(), "Un-mot-de-passe-1", new NewPassword("Un-autre-mot-2"));
            assertThat(tokens.verify(second.value())).isEmpty();
            assertThat(tokens.verify(mint(HOUSE).value())).isPresent();
        }

        @Test
        void oneMadeUnderFormerCredentialsIsDeadEvenIfItsRowIsLeft() {
            MintedConsoToken minted = mint(HOUSE);
            database.sql("update account set credential_version = credential_version + 1 where id = ?")
                    .param(account().id().toString())
                    .update();
            assertThat(tokens.verify(minted.value())).isEmpty();
        }

        @Test
        void tokensDieWithTheAccount() {
            MintedConsoToken minted = mint(HOUSE);
            database.sql("update account set active = false where id = ?")
                    .param(account().id().toString())
                    .update();
            assertThat(tokens.verify(minted.value())).isEmpty();
            accounts.delete(account().id());
            assertThat(database.sql("select count(*) from conso_token where account_id = ?")
                            .param(account().id().toString())
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThatThrownBy(() -> mint(HOUSE)).isInstanceOf(TooManyConsoTokensException.class);
        }

        @Test
        void aPointThatLeavesTheAccountLeavesItsTokens() {
            MintedConsoToken both = mint(HOUSE, SHED);
            MintedConsoToken one = mint(HOUSE);
            tokens.close(account().id(), HOUSE);
            assertThat(tokens.verify(one.value())).isEmpty();
            assertThat(tokens.verify(both.value()))
                    .hasValueSatisfying(reader -> assertThat(reader.points()).containsExactly(SHED));
            assertThat(only().points()).containsExactly(SHED);
        }

        @Test
        void aRequestCostsOneStatementAndTheFirstOfADayNotesTheUse() {
            List<String> statements = new ArrayList<>();
            ConsoTokens watched =
                    new ConsoTokens(jwt, new ConsoTokenTable(JdbcClient.create(heard(statements))), addresses, clock);
            MintedConsoToken minted = mint(HOUSE);
            assertThat(only().lastUsedOn()).isNull();
            watched.verify(minted.value());
            assertThat(only().lastUsedOn()).isEqualTo(LocalDate.parse("2026-11-23"));
            assertThat(statements).hasSize(2);
            clock.advance(Duration.ofHours(10));
            watched.verify(minted.value());
            watched.verify("for.ged.one");
            assertThat(statements).hasSize(3);
            clock.advance(Duration.ofHours(2));
            watched.verify(minted.value());
            assertThat(only().lastUsedOn()).as("in Paris it is tomorrow").isEqualTo(LocalDate.parse("2026-11-24"));
            assertThat(statements).hasSize(5);
        }

        private DataSource heard(List<String> statements) {
            return new DelegatingDataSource(source) {
                @Override
                public Connection getConnection() throws SQLException {
                    Connection real = super.getConnection();
                    return (Connection) Proxy.newProxyInstance(
                            Connection.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (proxy, method, with) -> {
                                if (method.getName().equals("prepareStatement")) {
                                    statements.add(String.valueOf(with[0]));
                                }
                                return method.invoke(real, with);
                            });
                }
            };
        }

        @Test
        void anAccountHasThirtyAtMost() {
            Collections.nCopies(ConsoTokens.MOST, HOUSE).forEach(this::mint);
            assertThatThrownBy(() -> mint(HOUSE)).isInstanceOf(TooManyConsoTokensException.class);
            tokens.revoke(account().id(), tokens.list(account().id()).getFirst().id());
            assertThat(mint(HOUSE)).isNotNull();
        }

        @Test
        void neitherKindOfTokenIsTakenForTheOther() {
            assertThat(tokens.verify(accessTokens.issue(account()).value())).isEmpty();
            assertThat(tokens.verify(owner.credentials().clientSecret())).isEmpty();
            String conso = mint(HOUSE).value();
            assertThat(accessTokens.verify(conso)).isEmpty();
            assertThat(accounts.findBySecret(conso)).isEmpty();
        }

        @Test
        void forgeriesAreRefused() throws Exception {
            MintedConsoToken minted = mint(HOUSE);
            String[] parts = minted.value().split("\\.");
            byte[] key = keys.subkeys("conso").getFirst().bytes();
            Map<String, Object> claims = claims(parts);
            assertThat(tokens.verify(signed(claims, key, JWSAlgorithm.HS256, keys.currentId())))
                    .as("the test signs as we do")
                    .isPresent();
            assertThat(tokens.verify(null)).isEmpty();
            assertThat(tokens.verify("")).isEmpty();
            assertThat(tokens.verify("a.b.c")).isEmpty();
            assertThat(tokens.verify("x".repeat(100_000))).isEmpty();
            assertThat(tokens.verify(parts[0] + "." + parts[1] + ".")).isEmpty();
            assertThat(tokens.verify(parts[0] + "." + encoded("{\"sub\":[\"" + SHED + "\"]}") + "." + parts[2]))
                    .isEmpty();
            assertThat(tokens.verify(encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + "."))
                    .isEmpty();
            assertThat(tokens.verify(signed(claims, new byte[32], JWSAlgorithm.HS256, keys.currentId())))
                    .isEmpty();
            assertThat(tokens.verify(signed(claims, key, JWSAlgorithm.HS256, "0000000000000000")))
                    .isEmpty();
            assertThat(tokens.verify(signed(claims, doubled(key), JWSAlgorithm.HS512, keys.currentId())))
                    .isEmpty();
            byte[] jwtKey = keys.subkeys("jwt").getFirst().bytes();
            assertThat(tokens.verify(signed(claims, jwtKey, JWSAlgorithm.HS256, keys.currentId())))
                    .as("a key of another purpose")
                    .isEmpty();
        }

        @Test
        void claimsThatWeWouldNotMakeAreRefusedThoughSigned() throws Exception {
            String[] parts = mint(HOUSE).value().split("\\.");
            for (Map<String, Object> other : List.of(
                    Map.<String, Object>of("aud", "v2"),
                    Map.<String, Object>of(
                            "iat", clock.instant().plusSeconds(61).getEpochSecond()),
                    Map.<String, Object>of("iat", "today"),
                    Map.<String, Object>of("exp", clock.instant().getEpochSecond()),
                    Map.<String, Object>of("exp", "never"),
                    Map.<String, Object>of("sub", HOUSE),
                    Map.<String, Object>of("jti", "1"),
                    Map.<String, Object>of("jti", UUID.randomUUID().toString()))) {
                Map<String, Object> claims = claims(parts);
                claims.putAll(other);
                byte[] key = keys.subkeys("conso").getFirst().bytes();
                assertThat(tokens.verify(signed(claims, key, JWSAlgorithm.HS256, keys.currentId())))
                        .as(other.toString())
                        .isEmpty();
            }
        }

        @Test
        void pointsThatItsRowDoesNotNameAreNotOpenedThoughSigned() throws Exception {
            Map<String, Object> claims = claims(mint(HOUSE).value().split("\\."));
            claims.put("sub", List.of(HOUSE, SHED));
            byte[] key = keys.subkeys("conso").getFirst().bytes();
            assertThat(tokens.verify(signed(claims, key, JWSAlgorithm.HS256, keys.currentId())))
                    .hasValueSatisfying(reader -> assertThat(reader.points()).containsExactly(HOUSE));
        }

        private static Map<String, Object> claims(String[] parts) throws ParseException {
            return JWSObject.parse(String.join(".", parts)).getPayload().toJSONObject();
        }

        private static String signed(Map<String, Object> claims, byte[] key, JWSAlgorithm algorithm, String keyId)
                throws JOSEException {
            JWSObject token = new JWSObject(
                    new JWSHeader.Builder(algorithm)
                            .type(JOSEObjectType.JWT)
                            .keyID(keyId)
                            .build(),
                    new Payload(claims));
            token.sign(new MACSigner(key));
            return token.serialize();
        }

        private static byte[] doubled(byte[] key) {
            byte[] twice = new byte[2 * key.length];
            System.arraycopy(key, 0, twice, 0, key.length);
            return twice;
        }

        private static String encoded(String json) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void anOrderNamesTheTokenAndItsPoints() {
        assertThat(new ConsoTokenOrder("  Salon ", List.of(HOUSE, HOUSE)))
                .isEqualTo(new ConsoTokenOrder("Salon", List.of(HOUSE)));
        for (String name : List.of("", "  ", "x".repeat(101), "two\nlines")) {
            assertThatThrownBy(() -> new ConsoTokenOrder(name, List.of(HOUSE)))
                    .isInstanceOf(InvalidRequestException.class);
        }
        assertThatThrownBy(() -> new ConsoTokenOrder("Salon", List.of())).isInstanceOf(InvalidRequestException.class);
        List<String> many = java.util.stream.IntStream.range(0, 51)
                .mapToObj("%014d"::formatted)
                .toList();
        assertThatThrownBy(() -> new ConsoTokenOrder("Salon", many)).isInstanceOf(InvalidRequestException.class);
    }
}
