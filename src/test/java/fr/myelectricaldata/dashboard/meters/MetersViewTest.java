package fr.myelectricaldata.dashboard.meters;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.progressbar.ProgressBar;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.preview.FakeCollection;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.FakePoints;
import fr.myelectricaldata.preview.ViewTest;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.ToolButton;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class MetersViewTest extends ViewTest {
    @Autowired
    FakeCollection collection;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "consent_success=true&pdl_count=2&created_count=2 | 2 compteurs ajoutés",
                "consent_success=true&pdl_count=1&created_count=1 | Un compteur ajouté",
                "consent_success=true&pdl_count=1&created_count=0 | Autorisation renouvelée pour un compteur",
                "consent_error=refused | a changé",
                "consent_error=held_by_another | déjà suivi par un autre compte",
                "consent_error=whatever_else | L’accord n’a pas abouti",
                "consent_error=%3Cscript%3E | L’accord n’a pas abouti"
            })
    void theReturnFromEnedisIsToldInWords(String query, String words) {
        open(FakePeople.NEW_USER, "?" + query);
        Component notice = _get(Notice.class);
        assertThat(textOf(notice)).contains(words).doesNotContain("script", "!fr");
    }
}
