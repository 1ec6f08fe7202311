package fr.myelectricaldata.site.faq;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import fr.myelectricaldata.preview.ViewTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaqViewTest extends ViewTest {
    private static List<String> shown() {
        return _find(AnswerCard.class).stream()
                .map(card -> card.getId().orElseThrow())
                .toList();
    }

    @Test
    void everyErrorAndEveryQuestionHasItsPlaceInBothLanguages() {
        long errors =
                KnownErrors.BY_FAULT.values().stream().mapToLong(List::size).sum();
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            visit(null, language);
            go("faq");
            assertThat(shown())
                    .hasSize(Math.toIntExact(errors) + Answers.QUESTIONS.size())
                    .doesNotHaveDuplicates();
            assertThat(page()).doesNotContain("!fr", "!en", "{0}", "{1}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CONSENT_LOST, CONSENT_LOST",
        "consent_lost, CONSENT_LOST",
        "ADAM-DC-0008, CONSENT_LOST",
        "adam-err0069, NO_SUCH_DIRECTION",
        "heures creuses fausses, off-peak",
        "SUPPRIME compte, USER_NOT_FOUND"
    })
    void whatIsLookedForStandsInTheAddress(String query, String anchor) {
        go("faq?q=" + query.replace(" ", "%20"));
        assertThat(_get(TextField.class).getValue()).isEqualTo(query);
        assertThat(shown()).contains(anchor).hasSizeLessThan(8);
    }

    @Test
    void typingNarrowsTheListWhateverAccentsAndCapitals() {
        go("faq");
        _setValue(_get(TextField.class), "Mentions LEGALES");
        assertThat(shown()).containsExactly("price");
        assertThat(page()).contains("Une réponse.");
        _setValue(_get(TextField.class), "rien de tel");
        assertThat(shown()).isEmpty();
        assertThat(page()).contains("Rien ne correspond");
        _setValue(_get(TextField.class), "");
        assertThat(shown()).hasSizeGreaterThan(60);
    }

    @Test
    void anAddressMadeByHandDoesNoHarm() {
        go("faq?q=" + "x".repeat(500));
        assertThat(_get(TextField.class).getValue()).hasSize(80);
        go("faq?q=%3Cscript%3E");
        assertThat(shown()).isEmpty();
    }
}
