package fr.myelectricaldata.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.SignedUp;
import fr.myelectricaldata.account.preferences.PreferenceService;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditEntry;
import fr.myelectricaldata.admin.audit.AuditFilter;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.meter.ConsentLost;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Crowd;
import fr.myelectricaldata.testing.Household;
import fr.myelectricaldata.testing.Mailbox;
import fr.myelectricaldata.testing.People;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** An operator attaches points, by real HTTP, with mails to a real mailbox. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
class AttachApiTest {
    private static final Mailbox MAILBOX = Mailbox.start();
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    @DynamicPropertySource
    static void mailbox(DynamicPropertyRegistry registry) {
        registry.add("med.mail.smtp.host", () -> "127.0.0.1");
        registry.add("med.mail.smtp.port", MAILBOX::port);
        registry.add("med.mail.smtp.security", () -> "none");
        registry.add("med.mail.smtp.from", () -> "gateway@example.org");
    }

    @AfterAll
    static void stop() {
        MAILBOX.stop();
    }

    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    @Autowired
    PreferenceService preferences;

    @Autowired
    UsagePointService points;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient database;

    private SignedUp operator;
    private SignedUp owner;
    private final String number = "0999000000" + (1000 + NUMBERS.incrementAndGet());

    @BeforeEach
    void people() {
        operator = signUp(Role.ADMIN);
        owner = signUp(Role.VISITOR);
    }

    private SignedUp signUp(String role) {
        return People.withRole(role, accounts, database);
    }

    private ApiClient clientOf(SignedUp person) {
        return People.client(port, person);
    }

    private HttpResponse<String> add(SignedUp actor, Account to, String point, String more) {
        return clientOf(actor)
                .postJson(
                        "/api/pdl/admin/add",
                        "{\"user_email\":\"" + to.email().value() + "\",\"usage_point_id\":\"" + point + "\"" + more
                                + "}");
    }

    private String refusal(HttpResponse<String> answer) {
        JsonNode json = ApiClient.json(answer);
        assertThat(json.path("success").asBoolean()).isFalse();
        return json.path("error").path("code").asString();
    }

    @Test
    void whatTheOperatorKnowsIsTheOwnersFromThenOn() {
        HttpResponse<String> answer = add(
                operator,
                owner.account(),
                number,
                ",\"name\":\"Maison\",\"subscribed_power\":9,\"offpeak_hours\":[\"22:30-06:30\"],"
                        + "\"has_consumption\":true,\"has_production\":true,\"is_active\":false,\"consent_end\":\"2029-01-31\"");
        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode told = ApiClient.json(answer).path("data");
        JsonNode kept = clientOf(owner).getJson("/api/pdl").path("data").path(0);
        assertThat(told.propertyNames()).hasSize(15).containsExactlyElementsOf(kept.propertyNames());
        for (JsonNode point : List.of(told, kept)) {
            assertThat(point.path("usage_point_id").asString()).isEqualTo(number);
            assertThat(point.path("name").asString()).isEqualTo("Maison");
            assertThat(point.path("subscribed_power").asInt()).isEqualTo(9);
            assertThat(point.path("offpeak_hours").path("ranges").path(0).asString())
                    .isEqualTo("22:30-06:30");
            assertThat(point.path("has_production").asBoolean()).isTrue();
            assertThat(point.path("is_active").asBoolean()).isFalse();
        }
        assertThat(points.get(owner.account().id(), new UsagePointId(number)).consentEnd())
                .hasToString("2029-01-31");
    }

    @Test
    void theOwnerIsToldInTheirLanguageAndTheTrailByMaskedNumber() {
        preferences.change(owner.account().id(), before -> before.withLanguage("en"));
        add(operator, owner.account(), number, "");
        Mailbox.Letter letter = MAILBOX.about(owner.account().email().value(), "A meter was added");
        assertThat(letter.text()).contains(number.substring(10)).doesNotContain(number);
        AuditEntry entry =
                audit.find(AuditFilter.about(owner.account().id()), 0, 1).getFirst();
        assertThat(entry.action()).isEqualTo(AuditAction.POINT_ATTACHED);
        assertThat(entry.actor()).isEqualTo(operator.account().id());
        assertThat(entry.detail()).contains(number.substring(10)).doesNotContain(number);
    }

    @Test
    void aPointHasOneHolder() {
        SignedUp other = signUp(Role.VISITOR);
        add(operator, owner.account(), number, "");
        assertThat(refusal(add(operator, owner.account(), number, ""))).isEqualTo("PDL_EXISTS");
        assertThat(refusal(add(operator, other.account(), number, ""))).isEqualTo("PDL_HELD");
        assertThat(clientOf(other).getJson("/api/pdl").path("data")).isEmpty();
    }

    @Test
    void ofManyWhoAttachAtOnceOneSucceeds() {
        List<SignedUp> owners = List.of(signUp(Role.VISITOR), signUp(Role.VISITOR), owner);
        int attached = Crowd.letIn(
                6,
                caller -> ApiClient.json(
                                add(operator, owners.get(caller % owners.size()).account(), number, ""))
                        .path("success")
                        .asBoolean());
        assertThat(attached).isEqualTo(1);
    }

    /** W1: the permission of a household that no longer holds its point here still gives that household's data. */
    @Test
    void whatAnotherHouseholdStillPermitsIsNotAttachedToSomebodyElse() {
        Household household = Household.signUp(ApiClient.anonymous(port));
        household.consent(household.offered().getFirst());
        UsagePointId theirs = new UsagePointId(household.pdl());
        points.activeHolder(theirs).ifPresent(held -> points.release(held.id(), ConsentLost.Reason.OTHER_HOLDER));
        assertThat(refusal(add(operator, owner.account(), theirs.value(), ""))).isEqualTo("PDL_HELD");
        assertThat(clientOf(owner).getJson("/api/pdl").path("data")).isEmpty();
    }

    /** W15: who only sees accounts attaches nothing. */
    @Test
    void whoMayOnlySeeAccountsAttachesNothing() {
        SignedUp moderator = signUp(Role.MODERATOR);
        assertThat(add(moderator, owner.account(), number, "").statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyAttachesToTheirOwnAccount() {
        assertThat(refusal(add(operator, operator.account(), number, ""))).isEqualTo("OWN_POINT");
    }

    @Test
    void anUnknownAddressAndBadValuesAreRefusedAndAttachNothing() {
        Account nobody = owner.account();
        String body = "{\"user_email\":\"nobody-here@example.org\",\"usage_point_id\":\"" + number + "\"}";
        assertThat(refusal(clientOf(operator).postJson("/pdl/admin/add", body))).isEqualTo("USER_NOT_FOUND");
        assertThat(refusal(add(operator, nobody, number, ",\"subscribed_power\":0")))
                .isEqualTo("INVALID_POINT");
        assertThat(refusal(add(operator, nobody, number, ",\"has_consumption\":false")))
                .isEqualTo("INVALID_POINT");
        assertThat(refusal(add(operator, nobody, number, ",\"offpeak_hours\":[\"25:00-26:00\"]")))
                .isEqualTo("INVALID_OFFPEAK_HOURS");
        assertThat(add(operator, nobody, "123", "").statusCode()).isEqualTo(422);
        assertThat(points.activeHolder(new UsagePointId(number))).isEmpty();
    }
}
