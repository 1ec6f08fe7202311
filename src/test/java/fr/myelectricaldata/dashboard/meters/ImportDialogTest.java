package fr.myelectricaldata.dashboard.meters;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.metering.Days;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.imports.EnedisFiles;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.FakePoints;
import fr.myelectricaldata.preview.ViewTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a file to a longer history, in words at every step. */
class ImportDialogTest extends ViewTest {
    private static final String HOUSE = FakePoints.HOUSE.value();

    private void open(AccountPrincipal person, Locale language, String button) {
        visit(person, language);
        go("meters");
        ContextMenuKt._clickItemWithCaption(_find(MeterMenu.class).getFirst(), button);
    }

    private void open() {
        open(FakePeople.ALICE_USER, Locale.FRENCH, "Importer un fichier Enedis");
    }

    private static void upload(byte[] file) {
        UploadKt._upload(_get(Upload.class), "Enedis_Conso_Heure.csv", "text/csv", file);
    }

    private static byte[] curve(LocalDate first, int days) {
        List<Reading> readings = IntStream.range(0, days)
                .boxed()
                .flatMap(day -> Days.exactCurve(first.plusDays(day)).stream())
                .toList();
        return EnedisFiles.curve(HOUSE, readings);
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    @Test
    void aFileIsShownConfirmedWrittenAndTold() {
        open();
        upload(curve(LocalDate.of(2019, 10, 1), 31));
        eventually(() -> assertThat(page())
                .contains("1er\u00a0oct. – 31\u00a0oct. 2019", "31 jours entiers", "31 jours nouveaux")
                .doesNotContain("écartée"));
        press("Importer 31 jours");
        eventually(() -> assertThat(page())
                .contains("31 jours ont rejoint votre historique", "Le total de 31 jours en a été déduit"));
    }

    @Test
    void theSameFileAgainNeedsNoConfirmation() {
        byte[] file = curve(LocalDate.of(2018, 3, 1), 2);
        open();
        upload(file);
        eventually(() -> press("Importer 2 jours"));
        eventually(() -> press("Autre fichier"));
        upload(file);
        eventually(() -> assertThat(page()).contains("2 jours déjà connus, inchangés", "rien à importer"));
        _assertNone(Button.class, spec -> spec.withText("Importer 2 jours"));
    }

    @Test
    void linesLeftOutAreNamedOneByOne() {
        String file = new String(curve(LocalDate.of(2017, 6, 1), 2), StandardCharsets.UTF_8)
                .replaceFirst("T00:30:00\\+02:00;\\d+", "T00:30:00+02:00;-12");
        open();
        upload(file.getBytes(StandardCharsets.UTF_8));
        eventually(() -> assertThat(page()).contains("un jour entier, un jour incomplet", "Ligne 4"));
        assertThat(page()).contains("Une ligne écartée", "valeur négative");
    }

    @Test
    void anotherMetersFileIsRefusedWithoutItsNumber() {
        open();
        upload(EnedisFiles.daily("00000000001234", LocalDate.of(2020, 1, 1), new BigDecimal("3.2")));
        eventually(() -> assertThat(page()).contains("celui du compteur …1234", "dans le compteur …3456"));
        assertThat(page()).doesNotContain("00000000001234");
        assertThat(_find(Upload.class)).as("another try").hasSize(1);
    }

    @Test
    void whatIsNoExportIsRefusedInWords() {
        open();
        upload("Bonjour;le;monde".getBytes(StandardCharsets.UTF_8));
        eventually(() -> assertThat(page()).contains("n’est pas un export que nous savons lire"));
    }

    @Test
    void aFileWithoutANumberAsksToMakeSure() {
        open();
        upload("debut;fin;kW\n2021-06-01T00:00;2021-06-01T00:30;0,2\n2021-06-01T00:30;2021-06-01T01:00;0,3\n"
                .getBytes(StandardCharsets.UTF_8));
        eventually(() -> assertThat(page()).contains("ne dit pas de quel compteur", "un jour incomplet"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fr | Importer un fichier Enedis | jour nouveau", "en | Import an Enedis file | one new day"})
    void itSpeaksBothLanguages(String language, String button, String words) {
        open(FakePeople.ALICE_USER, Locale.of(language), button);
        assertThat(page()).doesNotContain("!" + language);
        upload(EnedisFiles.daily(HOUSE, LocalDate.of(2016, 1, language.equals("fr") ? 1 : 2), new BigDecimal("3.2")));
        eventually(() -> assertThat(page()).contains(words).doesNotContain("!" + language));
    }

    @Test
    void theDemonstrationImportsNothing() {
        visit(FakePeople.DEMO_USER, Locale.FRENCH);
        go("meters");
        assertThat(_find(MeterMenu.class)
                        .getFirst()
                        .getItems()
                        .getFirst()
                        .getSubMenu()
                        .getItems())
                .extracting(com.vaadin.flow.component.Component::getElement)
                .extracting(com.vaadin.flow.dom.Element::getText)
                .containsExactly("Ce qui est conservé, ce qui manque", "Exporter");
    }
}
