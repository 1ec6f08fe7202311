package fr.myelectricaldata.consent.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.consent.ConsentAlert;
import fr.myelectricaldata.consent.ConsentDecisions;
import fr.myelectricaldata.consent.ConsentOutcome;
import fr.myelectricaldata.consent.ConsentRequest;
import fr.myelectricaldata.consent.ConsentWatch;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.ViewTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.util.AopTestUtils;

@Import(WaitingConsentsViewTest.Desk.class)
class WaitingConsentsViewTest extends ViewTest {
    private static final UsagePointId POINT = new UsagePointId("12345678901234");
    private static final AccountPrincipal OPERATOR = FakePeople.OPERATOR_USER;

    /** A desk with whatever a test lays on it; the decisions themselves are tested over the real room. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Desk {
        @Bean
        @Primary
        Fake desk() {
            return new Fake();
        }
    }

    static class Fake implements ConsentWatch, ConsentDecisions {
        final List<ConsentRequest> requests = new ArrayList<>();
        final List<ConsentAlert> alerts = new ArrayList<>();
        final List<String> said = new ArrayList<>();
        ConsentOutcome outcome = new ConsentOutcome.HeldByAnother();

        @Override
        public boolean waiting(AccountId account) {
            return false;
        }

        @Override
        public List<ConsentRequest> requests(int limit) {
            return List.copyOf(requests);
        }

        @Override
        public List<ConsentAlert> alerts(int limit) {
            return List.copyOf(alerts);
        }

        @Override
        public List<ConsentAlert> alertsOf(AccountId account, int limit) {
            return alerts.stream()
                    .filter(alert -> alert.account().equals(account))
                    .toList();
        }

        @Override
        public ConsentOutcome approve(AccountPrincipal operator, AccountId account, UsagePointId point) {
            said.add("approve " + point.value());
            return outcome;
        }

        @Override
        public void refuse(AccountPrincipal operator, AccountId account, UsagePointId point) {
            said.add("refuse " + point.value());
        }
    }

    @Autowired
    private ConsentDecisions guarded;

    private Fake desk;

    @BeforeEach
    void oneRequest() {
        desk = AopTestUtils.getTargetObject(guarded);
        desk.requests.clear();
        desk.alerts.clear();
        desk.said.clear();
        AccountId asker = AccountId.random();
        Instant when = Instant.parse("2026-11-23T10:00:00Z");
        desk.requests.add(
                new ConsentRequest(asker, POINT, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 23), when));
        desk.alerts.add(new ConsentAlert(asker, ConsentAlert.Reason.AWAITING_OPERATOR, POINT, when));
    }

    private void open(Locale language) {
        visit(OPERATOR, language);
        go("admin/consents");
    }

    @Test
    void theRequestTellsWhatIsNeededToDecideAndMasksTheNumber() {
        open(Locale.FRENCH);
        assertThat(page())
                .contains("2 nov. 2026".replace(' ', '\u00a0').replace("nov.\u00a0", "nov. "))
                .contains("Rattacher", "Refuser", "attend votre vérification")
                .doesNotContain(POINT.value(), "!fr");
    }

    @Test
    void itSpeaksEnglish() {
        open(Locale.ENGLISH);
        assertThat(page())
                .contains("Pending consents", "Attach", "waits for your check")
                .doesNotContain("!en");
    }

    @Test
    void nothingHappensBeforeTheOperatorConfirms() {
        open(Locale.FRENCH);
        _click(_get(Button.class, spec -> spec.withText("Rattacher")));
        ConfirmDialogKt._fireCancel(_get(ConfirmDialog.class));
        assertThat(desk.said).isEmpty();
    }

    @Test
    void anApprovedPointIsSaidToBeAttached() {
        desk.outcome = new ConsentOutcome.Granted(List.of(), 0);
        open(Locale.FRENCH);
        _click(_get(Button.class, spec -> spec.withText("Rattacher")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        eventually(() -> assertThat(page()).contains("Le point est rattaché"));
        assertThat(desk.said).containsExactly("approve " + POINT.value());
        _assertNone(Button.class, spec -> spec.withText("Rattacher"));
    }

    @Test
    void aPointThatSomebodyHoldsStaysWhereItIsAndTheRequestStays() {
        desk.outcome = new ConsentOutcome.HeldByAnother();
        open(Locale.FRENCH);
        _click(_get(Button.class, spec -> spec.withText("Rattacher")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        eventually(() -> assertThat(page()).contains("Un autre compte détient ce point"));
        assertThat(_find(Button.class, spec -> spec.withText("Rattacher"))).hasSize(1);
    }

    @Test
    void aRefusalIsCarriedOut() {
        open(Locale.FRENCH);
        _click(_get(Button.class, spec -> spec.withText("Refuser")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(desk.said).containsExactly("refuse " + POINT.value());
        assertThat(page()).contains("La demande est refusée");
    }

    @Test
    void withNothingWaitingThePageSaysSo() {
        desk.requests.clear();
        desk.alerts.clear();
        open(Locale.FRENCH);
        assertThat(page()).contains("Aucun accord en attente", "Aucune alerte.");
    }

    @Test
    void itDoesNotExistForAnybodyElse() {
        visit(FakePeople.ALICE_USER, Locale.FRENCH);
        go("admin/consents");
        assertThat(page()).contains("Cette page n’existe pas").doesNotContain("Rattacher", "exploitant");
        _assertNone(RequestCard.class);
    }
}
