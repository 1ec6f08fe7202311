package fr.myelectricaldata.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.ViewTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CollectionViewTest extends ViewTest {
    @Test
    void theOperatorSeesPaceCeilingBacklogAndFailures() {
        visit(FakePeople.OPERATOR_USER, Locale.FRENCH);
        go("admin/collection");
        eventually(() -> assertThat(page())
                .contains("Compteurs lus en une heure", "388")
                .contains("409", "900 appels par heure, 2,2 par compteur")
                .contains("312", "chaque compteur un jour sur 2, étalés sur 9\u00a0h")
                .contains("au moins 1\u202f403 appels restants")
                .contains("mesure_synchrone_auto", "873", "87\u00a0%")
                .contains("Enedis ne répond pas pour l’instant", "votre autorisation chez Enedis a pris fin")
                .contains("pas depuis le démarrage"));
    }

    @Test
    void itSpeaksEnglishToo() {
        visit(FakePeople.OPERATOR_USER, Locale.ENGLISH);
        go("admin/collection");
        eventually(() -> assertThat(page())
                .contains("Meters read in an hour", "each meter one day in 2, spread over 9\u00a0h")
                .doesNotContain("Compteurs"));
    }
}
