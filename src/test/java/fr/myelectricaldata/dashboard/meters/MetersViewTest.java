package fr.myelectricaldata.dashboard.meters;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.VaadinSession;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.consent.ConsentCode;
import fr.myelectricaldata.consent.ConsentNews;
import fr.myelectricaldata.consent.ConsentWait;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.preview.FakeCollection;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.FakePoints;
import fr.myelectricaldata.preview.ViewTest;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.ToolButton;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

class MetersViewTest extends ViewTest {
    private static final String GAPS = "Ce qui est conservé, ce qui manque";

    @Autowired
    FakeCollection collection;

    @Autowired
    @Qualifier("consentWaits")
    Map<AccountId, ConsentWait> waits;

    @AfterEach
    void nothingWaits() {
        waits.clear();
    }

    private void open(AccountPrincipal person, String query) {
        visit(person, Locale.FRENCH);
        go("meters" + query);
    }

    @Test
    void eachMeterShowsItsContractAndItsNumberMasked() {
        open(FakePeople.ALICE_USER, "");
        assertThat(_find(MeterCard.class)).hasSize(2);
        assertThat(page())
                .contains(
                        "Maison", "3456", "6\u00a0kVA", "22\u00a0h\u00a030 – 5\u00a0h\u00a030", "À renouveler bientôt")
                .doesNotContain(FakePoints.HOUSE.value());
    }

    @Test
    void theNumberIsShownWhenAskedFor() {
        open(FakePeople.ALICE_USER, "");
        _click(_find(ToolButton.class, spec -> spec.withAttribute("aria-label", "Afficher\u00a0: Numéro (PDL)"))
                .getFirst());
        assertThat(page()).contains(FakePoints.HOUSE.value());
    }

    @Test
    void collectionIsToldInWordsAndAsABar() {
        open(FakePeople.ALICE_USER, "");
        eventually(() -> assertThat(page())
                .contains("semaine 12 sur 105, encore 3\u00a0min", "en file, un compteur devant")
                .contains("La courbe de charge n’est pas activée"));
        ProgressBar bar = _find(ProgressBar.class).getFirst();
        assertThat(bar.getValue()).isEqualTo(11);
        assertThat(bar.getMax()).isEqualTo(105);
    }

    @Test
    void aCurveThatIsSwitchedOffComesWithWhatToDoAndAWayToLookAgain() {
        open(FakePeople.ALICE_USER, "");
        eventually(() -> assertThat(page()).contains("Comment l’activer", "Connectez-vous à votre compte Enedis"));
        _click(_get(Button.class, spec -> spec.withText("C’est activé\u00a0: vérifier maintenant")));
        assertThat(collection.lookedAgain).contains(Measure.CONSUMPTION_LOAD_CURVE);
    }

    @Test
    void theDemonstrationIsToldTheSameButChangesNothing() {
        open(FakePeople.DEMO_USER, "");
        eventually(() -> assertThat(page()).contains("Comment l’activer"));
        _assertNone(Button.class, spec -> spec.withText("C’est activé\u00a0: vérifier maintenant"));
    }

    @Test
    void anEndedPermissionIsToldWithItsReasonAndTheWayBack() {
        open(FakePeople.BRUNO_USER, "");
        assertThat(_find(Notice.class).stream().map(ViewTest::textOf))
                .anyMatch(text -> text.contains("Enedis a mis fin à l’autorisation de «\u00a0Chalet\u00a0»")
                        && text.contains("Redonner mon accord chez Enedis"))
                .anyMatch(text -> text.contains("«\u00a0Ancien logement\u00a0» est désormais suivi")
                        && !text.contains("Redonner"));
        assertThat(page()).contains("Terminée chez Enedis (constaté le 20", "Historique seul");
        _assertNone(Button.class, spec -> spec.withText("C’est activé\u00a0: vérifier maintenant"));
        _click(_get(Button.class, spec -> spec.withText("Redonner mon accord chez Enedis")));
    }

    @Test
    void itGoesOnLookingWhileSomethingMovesAndStopsWhenLeft() {
        open(FakePeople.ALICE_USER, "");
        int before = collection.looks.get();
        eventually(() -> assertThat(collection.looks.get()).isGreaterThan(before + 2));
        go("consumption");
        int left = collection.looks.get();
        org.awaitility.Awaitility.await()
                .during(java.time.Duration.ofSeconds(3))
                .atMost(java.time.Duration.ofSeconds(5))
                .until(() -> collection.looks.get() <= left + 2);
    }

    @Test
    void nothingMovingIsLookedAtOnce() {
        open(FakePeople.DEMO_USER, "");
        int before = collection.looks.get();
        eventually(() -> assertThat(page()).contains("L’historique commence"));
        org.awaitility.Awaitility.await()
                .during(java.time.Duration.ofSeconds(2))
                .atMost(java.time.Duration.ofSeconds(4))
                .until(() -> collection.looks.get() <= before + 1);
    }

    @Test
    void aNewcomerIsLedToEnedisAndTheSimulatorSaysThatItIsOne() {
        open(FakePeople.NEW_USER, "");
        assertThat(page()).contains("Aucun compteur pour l’instant", "Vous partez chez Enedis", "Simulateur");
        _click(_get(Button.class, spec -> spec.withText("Continuer chez Enedis")));
    }

    @Test
    void theDemonstrationCannotStartAConsent() {
        open(FakePeople.DEMO_USER, "");
        _assertNone(ConsentCard.class);
        assertThat(page()).contains("Démonstration, en lecture seule", "Créer un compte");
    }

    // The return from Enedis

    private void comeBack(ConsentNews news, String query) {
        visit(FakePeople.NEW_USER, Locale.FRENCH);
        VaadinSession.getCurrent().getSession().setAttribute(ConsentNews.ATTRIBUTE, news);
        go("meters" + query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GRANTED         | 2 | 2 | 2 compteurs ajoutés",
                "GRANTED         | 1 | 1 | Un compteur ajouté",
                "RENEWED         | 1 | 0 | Autorisation renouvelée pour un compteur",
                "REFUSED         | 0 | 0 | a changé",
                "HELD_BY_ANOTHER | 0 | 0 | déjà suivi par un autre compte",
                "ENEDIS_FAILED   | 0 | 0 | Votre accord est noté"
            })
    void theReturnFromEnedisIsToldInWordsAndLeavesTheAddress(ConsentCode code, int points, int created, String words) {
        comeBack(new ConsentNews(code, points, created), "?consent_success=true&pdl_count=7&created_count=7");
        assertThat(textOf(_get(Notice.class))).contains(words).doesNotContain("!fr", "7");
        assertThat(address()).isEmpty();
        go("meters");
        assertThat(_find(Notice.class)).as("told once").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consent_success=true&pdl_count=99&created_count=-1",
                "consent_error=held_by_another",
                "consent_error=%3Cscript%3E"
            })
    void anAddressThatAnybodyWroteIsBelievedInNothing(String query) {
        open(FakePeople.NEW_USER, "?" + query);
        assertThat(_find(Notice.class)).isEmpty();
        assertThat(address()).isEmpty();
    }

    @Test
    void theChosenMeterStaysInTheAddressOfTheReturn() {
        open(FakePeople.ALICE_USER, "?consent_success=true&pdl=" + FakePoints.SHED_ID);
        assertThat(address()).isEqualTo("pdl=" + FakePoints.SHED_ID);
    }

    private static String address() {
        return UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"meters", "today"})
    void aConsentThatWaitsForEnedisIsStillToldAfterNavigation(String page) {
        waits.put(FakePeople.NEWCOMER, new ConsentWait(Instant.parse("2026-11-23T10:30:00Z"), false));
        visit(FakePeople.NEW_USER, Locale.FRENCH);
        go("account");
        go(page);
        assertThat(textOf(_get(Notice.class)))
                .contains("Votre accord est noté", "nous redemandons tout seuls jusqu’au", "23", "11\u00a0h\u00a030");
        waits.put(FakePeople.NEWCOMER, new ConsentWait(null, true));
        visit(FakePeople.NEW_USER, Locale.ENGLISH);
        go(page);
        assertThat(textOf(_get(Notice.class))).contains("the gateway’s administrator has to check it");
    }

    @Test
    void aReturnThatWaitsIsToldOnce() {
        waits.put(FakePeople.NEWCOMER, new ConsentWait(Instant.parse("2026-11-23T10:30:00Z"), false));
        comeBack(ConsentNews.of(ConsentCode.ENEDIS_FAILED), "?consent_error=enedis_failed");
        assertThat(textOf(_get(Notice.class))).contains("jusqu’au");
    }

    @Test
    void theWaitEndsOnThePageByItself() {
        waits.put(FakePeople.NEWCOMER, new ConsentWait(Instant.parse("2026-11-23T10:30:00Z"), false));
        open(FakePeople.NEW_USER, "");
        assertThat(_find(Notice.class)).hasSize(1);
        waits.clear();
        eventually(() -> assertThat(_find(Notice.class)).isEmpty());
    }

    @Test
    void withAMeterItsFiguresComeFirstAndAnotherConsentSecond() {
        open(FakePeople.ALICE_USER, "");
        assertThat(_get(Button.class, spec -> spec.withText("Continuer chez Enedis"))
                        .getThemeNames())
                .doesNotContain("primary");
        assertThat(_find(Anchor.class, spec -> spec.withText("Voir ma consommation")))
                .allSatisfy(link -> assertThat(link.getClassNames()).contains("primary"));
        open(FakePeople.NEW_USER, "");
        assertThat(_get(Button.class, spec -> spec.withText("Continuer chez Enedis"))
                        .getThemeNames())
                .contains("primary");
    }

    @Test
    void takingAPermissionBackLeadsToEnedis() {
        open(FakePeople.ALICE_USER, "");
        ContextMenuKt._clickItemWithCaption(_find(MeterMenu.class).getFirst(), "Retirer l’autorisation");
        Anchor link = _get(_get(ConfirmDialog.class), Anchor.class);
        assertThat(link.getHref()).isEqualTo("https://mon-compte-particulier.enedis.fr/");
        assertThat(link.getElement().getAttribute("rel")).isEqualTo("noopener");
        assertThat(textOf(_get(ConfirmDialog.class))).contains("Partage de mes données");
    }

    // Asking again

    private void askAgain() {
        metering.gate = new CountDownLatch(1);
        open(FakePeople.ALICE_USER, "");
        gaps();
        _click(_get(Button.class, spec -> spec.withText("Redemander")));
        eventually(() -> assertThat(page()).contains("la demande est en cours", "11"));
    }

    private static void gaps() {
        ContextMenuKt._clickItemWithCaption(_find(MeterMenu.class).getFirst(), GAPS);
    }

    @Test
    void anAskingGoesOnWhenItsPageIsLeftAndTheCardTellsItUntilItWasSeen() {
        askAgain();
        open(FakePeople.ALICE_USER, "");
        eventually(() -> assertThat(textOf(_find(MeterCard.class).getFirst()))
                .contains("Courbe de charge", "la demande est en cours"));
        metering.gate.countDown();
        eventually(() ->
                assertThat(textOf(_find(MeterCard.class).getFirst())).contains("valeurs connues sur cette période"));
        open(FakePeople.ALICE_USER, "");
        eventually(() -> _click(_get(Button.class, spec -> spec.withText("J’ai vu"))));
        open(FakePeople.ALICE_USER, "");
        eventually(() -> assertThat(page()).contains("semaine 12"));
        assertThat(page()).doesNotContain("valeurs connues");
    }

    @Test
    void theDialogOpenedAgainTellsTheSameAsking() {
        askAgain();
        open(FakePeople.ALICE_USER, "");
        gaps();
        eventually(() -> assertThat(textOf(_get(GapsDialog.class))).contains("la demande est en cours"));
        metering.gate.countDown();
        eventually(() -> assertThat(textOf(_get(GapsDialog.class))).contains("valeurs connues sur cette période"));
        _click(_get(_get(GapsDialog.class), Button.class, spec -> spec.withText("Fermer")));
        eventually(() -> assertThat(page()).contains("semaine 12").doesNotContain("valeurs connues"));
    }

    @Test
    void anAskingIsStoppedFromTheCardAsWell() {
        askAgain();
        open(FakePeople.ALICE_USER, "");
        eventually(() -> _click(_get(_get(ReaskPanel.class), Button.class, spec -> spec.withText("Annuler"))));
        eventually(() -> assertThat(page()).contains("demande arrêtée"));
        _click(_get(Button.class, spec -> spec.withText("J’ai vu")));
    }

    @Test
    void anAskingThatFailsSaysWhyOnTheCard() {
        metering.failure = new IllegalStateException("secret detail");
        open(FakePeople.ALICE_USER, "");
        gaps();
        _click(_get(Button.class, spec -> spec.withText("Redemander")));
        eventually(() -> assertThat(textOf(_get(GapsDialog.class))).contains("Courbe de charge"));
        open(FakePeople.ALICE_USER, "");
        eventually(
                () -> assertThat(_find(MeterCard.class).getFirst().getChildren().anyMatch(ReaskPanel.class::isInstance))
                        .isTrue());
        assertThat(page()).doesNotContain("secret detail");
        eventually(() -> _click(_get(Button.class, spec -> spec.withText("J’ai vu"))));
    }

    @Test
    void everyGapCanBeSeen() {
        open(FakePeople.ALICE_USER, "");
        gaps();
        eventually(
                () -> assertThat(_find(_get(GapsDialog.class), Details.class)).isNotEmpty());
        Details more = _find(_get(GapsDialog.class), Details.class).getFirst();
        assertThat(more.getSummaryText()).contains("autres trous");
        assertThat(_find(more, ListItem.class)).isNotEmpty();
        int listed =
                _find(_get(GapsDialog.class), UnorderedList.class).getFirst().getComponentCount();
        assertThat(listed).isEqualTo(20);
    }
}
