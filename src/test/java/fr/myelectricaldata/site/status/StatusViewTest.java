package fr.myelectricaldata.site.status;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.progressbar.ProgressBar;
import fr.myelectricaldata.preview.ViewTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** With the fake collection of the preview: 873 of 1000 calls used, the last one a success. */
class StatusViewTest extends ViewTest {
    @Test
    void theConditionIsSaidInWordsWithItsLabels() {
        go("status");
        assertThat(page())
                .contains("Répond", "Consommation, production, puissance", "873 sur 1\u202f000", "Chargé", "À l’aise")
                .contains("Compteurs lus dans l’heure", "388", "Version");
        assertThat(_find(ProgressBar.class)).hasSize(2);
    }

    @Test
    void inEnglishToo() {
        visit(null, Locale.ENGLISH);
        go("status");
        assertThat(page())
                .contains("Service status", "Answers", "873 of 1,000", "Busy")
                .doesNotContain("!en");
    }

    @Test
    void nothingOfAnyHouseholdIsShown() {
        go("status");
        assertThat(page()).doesNotContain("@", "7410").doesNotContainPattern("\\d{14}");
    }
}
