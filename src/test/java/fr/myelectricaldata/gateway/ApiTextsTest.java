package fr.myelectricaldata.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import fr.myelectricaldata.quota.QuotaExceededException;
import fr.myelectricaldata.quota.QuotaKind;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTextsTest {
    private final ApiTexts texts = new ApiTexts();

    @Test
    void apostrophesSurviveArgumentsThatATextHasNoPlaceFor() {
        assertThat(texts.text(Locale.FRENCH, "error.PARTIAL_DATA", 50, 50)).contains("n'est pas encore là");
        assertThat(texts.text(Locale.FRENCH, "error.PDL_NAME_TOO_LONG", 50)).contains("d'un compteur", "50");
    }

    @ParameterizedTest
    @CsvSource({"fr, plus large., il n’en est pas de plus large.", "en, larger quota., there is no larger one."})
    void onlyWhoUsedUpTheScarceQuotaIsToldOfTheLargerOne(String language, String scarce, String large) {
        assertThat(text(language, QuotaKind.UPSTREAM))
                .contains("60")
                .endsWith(scarce)
                .doesNotContain(large);
        assertThat(text(language, QuotaKind.CACHED)).contains("60").endsWith(large);
    }

    private String text(String language, QuotaKind kind) {
        return texts.text(Locale.of(language), new QuotaExceededException(kind, 124, 60, Instant.EPOCH));
    }

    @Test
    void aMeterWithoutADirectionIsNotToldOfTheOtherOneAlone() {
        assertThat(texts.text(Locale.FRENCH, new MeterDataException(Finding.NO_SUCH_DIRECTION, "none")))
                .contains("consommation", "production");
    }
}
