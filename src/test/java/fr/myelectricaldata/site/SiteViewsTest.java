package fr.myelectricaldata.site;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.ViewTest;
import fr.myelectricaldata.site.sample.LiveSample;
import fr.myelectricaldata.ui.Figure;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SiteViewsTest extends ViewTest {
    @Test
    void theLandingShowsRealFiguresOfTheDemonstration() {
        go("");
        eventually(() -> assertThat(_get(LiveSample.class).isVisible()).isTrue());
        assertThat(_find(_get(LiveSample.class), Figure.class)).hasSize(3);
        assertThat(textOf(_get(LiveSample.class))).contains("Maison de démonstration", "kWh", "Explorer ce foyer");
        assertThat(page()).contains("deux comptes différents");
        visit(null, Locale.ENGLISH);
        go("");
        eventually(() -> assertThat(_get(LiveSample.class).isVisible()).isTrue());
        assertThat(textOf(_get(LiveSample.class))).contains("Real charts", "Explore this household");
    }

    @Test
    void theLegalPageNamesNobodyWhenTheOperatorDidNot() {
        go("legal");
        assertThat(page()).contains("ne s’est pas encore nommé", "Conditions d’usage", "marques d’Enedis");
        visit(null, Locale.ENGLISH);
        go("legal");
        assertThat(page()).contains("has not given a name here yet", "Terms of use");
    }

    @Test
    void theOperatorIsNamedWithAContactThatLeadsThere() {
        SiteSettings settings = new SiteSettings("Les Curieux", "bonjour@exemple.fr", "Machine Verte, Brest");
        LegalView view = new LegalView(settings);
        assertThat(textOf(view)).contains("tenu par Les Curieux", "Machine Verte, Brest");
        assertThat(_get(view, Anchor.class).getHref()).isEqualTo("mailto:bonjour@exemple.fr");
        assertThat(new SiteSettings("", "https://exemple.fr/contact", "").contactLink())
                .startsWith("https://");
        assertThat(new SiteSettings("", "javascript:alert(1)", "").contactLink())
                .isEmpty();
    }

    @Test
    void privacySaysWhatIsKeptWhoReadsAndHowToLeave() {
        go("privacy");
        assertThat(page())
                .contains("AES-256-GCM", "l’exploitant de la passerelle, techniquement", "CNIL", "access_token");
        assertThat(_find(H2.class)).hasSize(7);
        visit(null, Locale.ENGLISH);
        go("privacy");
        assertThat(page()).contains("the operator of the gateway, technically", "No tracker");
        assertThat(page()).doesNotContain("!en");
    }

    @Test
    void farewellSaysWhatIsLeftToDo() {
        go("farewell");
        assertThat(page()).contains("Votre compte est supprimé", "retirer l’autorisation dans votre compte Enedis");
        visit(null, Locale.ENGLISH);
        go("farewell");
        assertThat(page()).contains("Your account is deleted");
    }

    @Test
    void publicPagesAreReadBySignedInPeopleToo() {
        visit(FakePeople.ALICE_USER, Locale.FRENCH);
        go("privacy");
        assertThat(page()).contains("Ouvrir mes données", "Qui peut lire");
    }
}
