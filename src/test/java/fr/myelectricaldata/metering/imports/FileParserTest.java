package fr.myelectricaldata.metering.imports;

import static fr.myelectricaldata.metering.imports.EnedisFiles.PRM;
import static fr.myelectricaldata.metering.imports.EnedisFiles.above;
import static fr.myelectricaldata.metering.imports.EnedisFiles.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.Days;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.archive.StoredDay;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each layout of the customer area says what it says, to the watt and the minute; nothing else is made up. */
class FileParserTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final LocalDate SPRING = LocalDate.of(2024, 3, 31);
    private static final LocalDate AUTUMN = LocalDate.of(2024, 10, 27);
    private static final Measure CURVE = Measure.CONSUMPTION_LOAD_CURVE;
    private static final String HEADING = "Horodate;Valeur";

    private static ParsedFile parsed(byte[] file) {
        return FileParser.parse(file, new Findings(TODAY, ImportProblem.NOT_OVER));
    }

    private static ParsedFile curve(String... lines) {
        List<String> all = new ArrayList<>(List.of(above(PRM, "Courbe de charge", "Consommation", "W"), HEADING));
        all.addAll(List.of(lines));
        return parsed(bytes(all.toArray(String[]::new)));
    }

    private static List<Reading> readings(ParsedFile file, Measure measure) {
        return file.days().getOrDefault(measure, Collections.emptyNavigableMap()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Map<LocalDate, Long> daily(ParsedFile file, Measure measure) {
        return file.days().getOrDefault(measure, Collections.emptyNavigableMap()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, day -> day.getValue().getFirst().value()));
    }

    private static List<ImportProblem> problems(ParsedFile file) {
        return file.errors().stream().map(ImportError::problem).toList();
    }

    private static boolean settled(ParsedFile file, Measure measure, LocalDate day) {
        return StoredDay.of(measure, day, file.days().get(measure).get(day), day)
                .settled();
    }

    private static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Enedis", "1.0")) {
            content.accept(workbook.newWorksheet("Export"));
        }
        return bytes.toByteArray();
    }

    private static String code(byte[] file) {
        try {
            parsed(file);
            return "parsed";
        } catch (ImportRefusedException refused) {
            return refused.code().value();
        }
    }

    @Nested
    class LoadCurves {
        @Test
        void aStampIsTheEndOfItsInterval() {
            ParsedFile file = curve("2024-01-05T00:30:00+01:00;1200", "2024-01-05T01:00:00+01:00;800");
            assertThat(file.point()).isEqualTo(PRM);
            assertThat(readings(file, CURVE))
                    .containsExactly(
                            new Reading(Instant.parse("2024-01-04T23:00:00Z"), Duration.ofMinutes(30), 1200),
                            new Reading(Instant.parse("2024-01-04T23:30:00Z"), Duration.ofMinutes(30), 800));
            assertThat(file.errorCount()).isZero();
        }

        @ParameterizedTest
        @ValueSource(strings = {"2024-03-31", "2024-10-27", "2024-06-15"})
        void wholeDaysAreWholeOnTheDaysOfTheClockChangeToo(LocalDate day) {
            List<Reading> readings = Days.curve(day, 30);
            ParsedFile file = parsed(EnedisFiles.curve(PRM, readings));
            assertThat(readings(file, CURVE)).isEqualTo(readings);
            assertThat(settled(file, CURVE, day)).isTrue();
        }

        @Test
        void hoursMayBecomeHalfHoursAndQuarters() {
            LocalDate day = LocalDate.of(2022, 5, 1);
            List<Reading> readings = new ArrayList<>(Days.curve(day, 60));
            readings.addAll(Days.curve(day.plusDays(1), 30));
            readings.addAll(Days.curve(day.plusDays(2), 15));
            ParsedFile file = parsed(EnedisFiles.curve(PRM, readings));
            assertThat(readings(file, CURVE)).isEqualTo(readings);
            assertThat(file.errorCount()).isZero();
        }

        @Test
        void aMissingHalfHourIsAHoleAndNoHour() {
            LocalDate day = LocalDate.of(2022, 5, 1);
            List<Reading> readings = new ArrayList<>(Days.curve(day, 30));
            Reading lost = readings.remove(20);
            ParsedFile file = parsed(EnedisFiles.curve(PRM, readings));
            assertThat(readings(file, CURVE)).isEqualTo(readings);
            assertThat(readings(file, CURVE))
                    .noneMatch(reading -> reading.start().equals(lost.start()));
            assertThat(settled(file, CURVE, day)).isFalse();
        }

        @Test
        void aTimeWithoutAValueIsAHole() {
            ParsedFile file = curve(
                    "2024-01-05T00:30:00+01:00;10",
                    "2024-01-05T01:00:00+01:00;",
                    "2024-01-05T01:30:00+01:00;NA",
                    "2024-01-05T02:00:00+01:00;20");
            assertThat(readings(file, CURVE))
                    .hasSize(2)
                    .allMatch(reading -> reading.length().equals(Duration.ofMinutes(30)));
            assertThat(file.errorCount()).isZero();
        }

        @Test
        void theSameLineTwiceIsOneAndTwoValuesForOneTimeAreNone() {
            ParsedFile file = curve(
                    "2024-01-05T00:30:00+01:00;10",
                    "2024-01-05T00:30:00+01:00;10",
                    "2024-01-05T01:00:00+01:00;11",
                    "2024-01-05T01:00:00+01:00;99",
                    "2024-01-05T01:30:00+01:00;12");
            assertThat(readings(file, CURVE)).extracting(Reading::value).containsExactly(10L, 12L);
            assertThat(file.errors()).containsExactly(new ImportError(7, ImportProblem.CONFLICT));
        }

        @Test
        void aThirdValueForOneTimeSettlesNothing() {
            ParsedFile file = curve(
                    "2024-01-05T00:30:00+01:00;10",
                    "2024-01-05T01:00:00+01:00;11",
                    "2024-01-05T01:00:00+01:00;99",
                    "2024-01-05T01:00:00+01:00;50",
                    "2024-01-05T01:30:00+01:00;12");
            assertThat(readings(file, CURVE)).extracting(Reading::value).containsExactly(10L, 12L);
            assertThat(file.errorCount()).isEqualTo(2);
        }

        @Test
        void everyRepeatedLineIsCounted() {
            String[] lines = new String[1000];
            Arrays.fill(lines, "2024-01-05T00:30:00+01:00;10");
            assertThat(curve(lines).repeated()).isEqualTo(999);
        }

        @Test
        void tellsHowManyLinesAreReadOfHowMany() {
            String[] lines = new String[2500];
            Arrays.fill(lines, "2024-01-05T00:30:00+01:00;10");
            lines[0] = above(PRM, "Courbe de charge", "Consommation", "W");
            lines[1] = HEADING;
            List<String> news = new ArrayList<>();
            FileParser.parse(
                    bytes(lines),
                    new Findings(TODAY, ImportProblem.NOT_OVER),
                    (read, all) -> news.add(read + "/" + all));
            assertThat(news).containsExactly("1000/2501", "2000/2501");
        }

        @Test
        void linesMayStandInAnyOrder() {
            List<Reading> readings = Days.curve(AUTUMN, 30);
            List<Reading> shuffled = new ArrayList<>(readings);
            Collections.shuffle(shuffled, new Random(7));
            assertThat(readings(parsed(EnedisFiles.curve(PRM, shuffled)), CURVE))
                    .isEqualTo(readings);
        }

        @Test
        void kilowattsAndFrenchDecimalsAreUnderstood() {
            ParsedFile file = parsed(bytes(
                    above(PRM, "Courbe de charge", "Consommation", "kW"),
                    HEADING,
                    "2024-01-05T00:30:00+01:00;1,2",
                    "2024-01-05T01:00:00+01:00;0.8"));
            assertThat(readings(file, CURVE)).extracting(Reading::value).containsExactly(1200L, 800L);
        }

        @Test
        void productionIsKeptApart() {
            ParsedFile file = parsed(bytes(
                    above(PRM, "Courbe de charge", "Production", ""),
                    HEADING,
                    "2024-01-05T00:30:00+01:00;1",
                    "2024-01-05T01:00:00+01:00;2"));
            assertThat(file.days()).containsOnlyKeys(Measure.PRODUCTION_LOAD_CURVE);
        }

        @Test
        void badLinesAreToldByTheirNumbersAndTheOthersCount() {
            ParsedFile file = curve(
                    "2024-01-05T00:30:00+01:00;10",
                    "2024-01-05T01:00:00+01:00;-4",
                    "2024-01-05T01:30:00+01:00;abc",
                    "2024-13-05T02:00:00+01:00;1",
                    "2024-01-05T02:30:00+01:00",
                    "2024-01-05T03:00:00+01:00;99999999999",
                    "2024-01-05T03:30:00+01:00;7");
            assertThat(readings(file, CURVE)).extracting(Reading::value).containsExactly(10L, 7L);
            assertThat(file.errors())
                    .containsExactly(
                            new ImportError(5, ImportProblem.NEGATIVE),
                            new ImportError(6, ImportProblem.VALUE),
                            new ImportError(7, ImportProblem.TIME),
                            new ImportError(8, ImportProblem.COLUMNS),
                            new ImportError(9, ImportProblem.IMPLAUSIBLE));
        }

        @Test
        void fiftyErrorsAreToldAndAllAreCounted() {
            String[] lines =
                    IntStream.range(0, 120).mapToObj(i -> "x" + i + ";1").toArray(String[]::new);
            ParsedFile file = curve(lines);
            assertThat(file.errors()).hasSize(50);
            assertThat(file.errorCount()).isEqualTo(120);
        }

        @Test
        void todayTheFutureAndTheTimeBeforeTheMetersAreRefused() {
            ParsedFile file = curve(
                    "2009-06-01T00:30:00+02:00;1",
                    "2009-06-01T01:00:00+02:00;1",
                    "2026-11-28T01:00:00+01:00;2",
                    "2026-11-28T01:30:00+01:00;2");
            assertThat(file.days()).isEmpty();
            assertThat(problems(file))
                    .containsExactly(
                            ImportProblem.TOO_OLD,
                            ImportProblem.TOO_OLD,
                            ImportProblem.NOT_OVER,
                            ImportProblem.NOT_OVER);
        }

        @Test
        void whatReachesOverMidnightHasNoDay() {
            ParsedFile file = curve("2024-01-05T23:30:00+01:00;1", "2024-01-06T00:15:00+01:00;2");
            assertThat(problems(file)).contains(ImportProblem.STEP);
        }
    }

    @Nested
    class OtherLayouts {
        @Test
        void anIndexGivesTheEnergyOfEachDayAndNoCurve() {
            ParsedFile file =
                    parsed(EnedisFiles.index(PRM, LocalDate.of(2024, 3, 30), 1_000, 1_500, 2_700, 2_700, 4_000));
            assertThat(file.days()).containsOnlyKeys(Measure.DAILY_CONSUMPTION);
            assertThat(daily(file, Measure.DAILY_CONSUMPTION))
                    .containsOnly(
                            Map.entry(LocalDate.of(2024, 3, 30), 500L),
                            Map.entry(SPRING, 1_200L),
                            Map.entry(LocalDate.of(2024, 4, 1), 0L),
                            Map.entry(LocalDate.of(2024, 4, 2), 1_300L));
            Reading spring =
                    file.days().get(Measure.DAILY_CONSUMPTION).get(SPRING).getFirst();
            assertThat(spring.start()).isEqualTo(Paris.startOf(SPRING));
            assertThat(spring.length()).isEqualTo(Duration.ofHours(23));
            assertThat(file.errorCount()).isZero();
        }

        @Test
        void aMissingIndexCostsTwoDaysAndAFallingOneIsTold() {
            ParsedFile file = parsed(EnedisFiles.index(PRM, LocalDate.of(2024, 6, 1), 100, -1, 300, 400, 50, 90));
            assertThat(daily(file, Measure.DAILY_CONSUMPTION))
                    .containsOnly(Map.entry(LocalDate.of(2024, 6, 3), 100L), Map.entry(LocalDate.of(2024, 6, 5), 40L));
            assertThat(file.errors()).containsExactly(new ImportError(8, ImportProblem.INDEX_FALLS));
        }

        @Test
        void thePeaksBelowAnIndexAreReadToo() {
            String index = new String(
                    EnedisFiles.index(PRM, LocalDate.of(2023, 1, 23), 100, 200, 300), StandardCharsets.UTF_8);
            ParsedFile file = parsed(bytes(
                    index.stripTrailing(),
                    above(PRM, "Puissance maximale quotidienne", "Consommation", ""),
                    HEADING,
                    "2023-01-23T00:00:00+01:00;",
                    "2023-01-24T16:56:41+01:00;4641"));
            assertThat(file.days()).containsOnlyKeys(Measure.DAILY_CONSUMPTION, Measure.MAX_POWER);
            assertThat(readings(file, Measure.MAX_POWER))
                    .containsExactly(new Reading(Instant.parse("2023-01-24T15:56:41Z"), Duration.ZERO, 4641));
        }

        @Test
        void aWideTableSaysAllOnEachLine() {
            String above =
                    "Identifiant PRM;Date de début;Date de fin;Grandeur physique;Grandeur métier;Etape métier;Unité;"
                            + "Horodate;Valeur;Nature;Pas;Indice de vraisemblance;Etat complémentaire";
            String line = PRM + ";2024-10-27 00:00:00;2024-10-28 00:00:00;%s;%s;BRUT;W;%s;%s;B;PT30M;0;0";
            ParsedFile file = parsed(bytes(
                    above,
                    line.formatted("PA", "CONS", "2024-10-27 02:00:00", 0),
                    line.formatted("PA", "CONS", "2024-10-27 02:30:00", 1),
                    line.formatted("PA", "CONS", "2024-10-27 02:00:00", 2),
                    line.formatted("PA", "CONS", "2024-10-27 02:30:00", 3),
                    line.formatted("PA", "CONS", "2024-10-27 03:00:00", 4),
                    line.formatted("PA", "PROD", "2024-10-27 12:30:00", 9),
                    line.formatted("PRI", "CONS", "2024-10-27 12:30:00", 8)));
            assertThat(readings(file, CURVE)).extracting(Reading::value).containsExactly(0L, 1L, 2L, 3L, 4L);
            assertThat(readings(file, CURVE).getFirst().end()).isEqualTo(Instant.parse("2024-10-27T00:00:00Z"));
            assertThat(readings(file, Measure.PRODUCTION_LOAD_CURVE))
                    .extracting(Reading::value)
                    .containsExactly(9L);
            assertThat(file.point()).isEqualTo(PRM);
        }

        @Test
        void aTableOfSpansHasBothEnds() {
            ParsedFile file = parsed(bytes(
                    "debut;fin;kW",
                    "2024-06-01T00:00;2024-06-01T00:30;0,254",
                    "2024-06-01T00:30;2024-06-01T01:00;0.3"));
            assertThat(readings(file, CURVE)).extracting(Reading::value).containsExactly(254L, 300L);
            assertThat(readings(file, CURVE).getFirst().start()).isEqualTo(Paris.startOf(LocalDate.of(2024, 6, 1)));
            assertThat(file.point()).isNull();
        }

        @Test
        void aSuppliersCopyGoesBackwardsInLatinLetters() {
            List<Reading> autumn = Days.curve(AUTUMN, 30);
            List<Reading> before = Days.curve(AUTUMN.minusDays(1), 30);
            String text = "Récapitulatif de mes puissances atteintes en W\r\n\r\n"
                    + "Date et heure de relève par le distributeur;Puissance atteinte (W);Nature de la donnée\r\n"
                    + "27/10/2024;;\r\n" + backwards(autumn) + "\r\n26/10/2024;;\r\n" + backwards(before);
            ParsedFile file = parsed(text.getBytes(Charset.forName("windows-1252")));
            List<Reading> all = new ArrayList<>(before);
            all.addAll(autumn);
            assertThat(readings(file, CURVE)).isEqualTo(all);
            assertThat(settled(file, CURVE, AUTUMN)).isTrue();
            assertThat(file.errorCount()).isZero();
        }

        private String backwards(List<Reading> readings) {
            return readings.reversed().stream()
                    .map(reading -> LocalDateTime.ofInstant(reading.end(), Paris.ZONE)
                                    .toLocalTime()
                                    .format(DateTimeFormatter.ofPattern("HH:mm:ss"))
                            + ";" + reading.value() + ";Réelle\r\n")
                    .collect(Collectors.joining());
        }

        @Test
        void theWorkbookOfDaysHasKilowattHours() {
            ParsedFile file = parsed(EnedisFiles.daily(
                    PRM,
                    "Consommation Quotidienne",
                    "01/01/2024",
                    new BigDecimal("6.329"),
                    "02/01/2024",
                    "NA",
                    LocalDate.of(2024, 1, 3),
                    new BigDecimal("4.966"),
                    45_295,
                    "1,5"));
            assertThat(file.point()).isEqualTo(PRM);
            assertThat(daily(file, Measure.DAILY_CONSUMPTION))
                    .containsOnly(
                            Map.entry(LocalDate.of(2024, 1, 1), 6_329L),
                            Map.entry(LocalDate.of(2024, 1, 3), 4_966L),
                            Map.entry(LocalDate.of(2024, 1, 4), 1_500L));
        }

        @Test
        void theWorkbookOfInjectedDaysIsProduction() {
            ParsedFile file = parsed(EnedisFiles.daily(PRM, "Production Quotidienne", "01/01/2024", 2));
            assertThat(daily(file, Measure.DAILY_PRODUCTION)).containsOnly(Map.entry(LocalDate.of(2024, 1, 1), 2_000L));
        }

        @Test
        void aCurveInAWorkbookIsReadWithOffsetsOrWithoutThem() throws IOException {
            List<Reading> readings = Days.curve(AUTUMN, 30);
            for (boolean offsets : new boolean[] {true, false}) {
                ParsedFile file = parsed(workbook(sheet -> {
                    String[] above =
                            above(PRM, "Courbe de charge", "Consommation", "W").split("\r\n");
                    for (int row = 0; row < 2; row++) {
                        String[] cells = above[row].split(";");
                        for (int column = 0; column < cells.length; column++) {
                            sheet.value(row, column, cells[column]);
                        }
                    }
                    sheet.value(2, 0, "Horodate");
                    sheet.value(2, 1, "Valeur");
                    for (int i = 0; i < readings.size(); i++) {
                        Instant end = readings.get(i).end();
                        EnedisFiles.cell(
                                sheet,
                                3 + i,
                                0,
                                offsets
                                        ? OffsetDateTime.ofInstant(end, Paris.ZONE)
                                        : LocalDateTime.ofInstant(end, Paris.ZONE));
                        sheet.value(3 + i, 1, readings.get(i).value());
                    }
                }));
                assertThat(readings(file, CURVE)).as("offsets: " + offsets).isEqualTo(readings);
            }
        }

        @Test
        void aNumberThatASpreadsheetShortenedIsStillThatPoint() {
            assertThat(parsed(EnedisFiles.daily("9876543210987", "Consommation Quotidienne", "01/01/2024", 2))
                            .point())
                    .isEqualTo(PRM);
        }
    }

    @Nested
    class Refusals {
        @Test
        void whatIsNoFileOfEnedisIsRefused() {
            assertThat(code(new byte[0])).isEqualTo("IMPORT_UNKNOWN_FORMAT");
            assertThat(code(bytes("a;b;c", "1;2;3"))).isEqualTo("IMPORT_UNKNOWN_FORMAT");
            assertThat(code(bytes("<html><body>Identifiant PRM</body></html>"))).isEqualTo("IMPORT_UNKNOWN_FORMAT");
            byte[] noise = new byte[50_000];
            new Random(1).nextBytes(noise);
            assertThat(code(noise)).startsWith("IMPORT_");
        }

        @Test
        void semicolonsTabsAndCommasPartColumnsAndNothingElse() {
            String file = new String(EnedisFiles.curve(PRM, Days.curve(SPRING, 30)), StandardCharsets.UTF_8);
            for (String separator : List.of(";", "\t", ",")) {
                byte[] written = file.replace(";", separator).getBytes(StandardCharsets.UTF_8);
                assertThat(readings(parsed(written), CURVE)).as(separator).hasSize(46);
            }
            assertThat(code(file.replace(";", "|").getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo("IMPORT_UNKNOWN_FORMAT");
        }

        @Test
        void twoPointsInOneFileAreRefused() {
            byte[] one = EnedisFiles.curve(PRM, Days.curve(SPRING, 30));
            byte[] other = EnedisFiles.curve("01234567890123", Days.curve(AUTUMN, 30));
            byte[] both = new byte[one.length + other.length - 3];
            System.arraycopy(one, 0, both, 0, one.length);
            System.arraycopy(other, 3, both, one.length, other.length - 3);
            assertThat(code(both)).isEqualTo("IMPORT_MIXED_POINTS");
        }

        @Test
        void aUnitThatWeDoNotKeepIsRefused() {
            assertThat(code(bytes(
                            above(PRM, "Courbe de charge", "Consommation", "VAr"),
                            HEADING,
                            "2024-01-05T00:30:00+01:00;1")))
                    .isEqualTo("IMPORT_UNKNOWN_UNIT");
            assertThat(code(bytes(HEADING, "2024-01-05T00:30:00+01:00;1"))).isEqualTo("IMPORT_UNKNOWN_UNIT");
        }

        @Test
        void tooManyLinesAreRefused() {
            String line = "2024-01-05T00:30:00+01:00;1\r\n";
            byte[] file = (above(PRM, "Courbe de charge", "Consommation", "W") + "\r\n" + HEADING + "\r\n"
                            + line.repeat(FileParser.MOST_LINES))
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(code(file)).isEqualTo("IMPORT_TOO_MANY_LINES");
        }

        @Test
        void aWorkbookThatWouldBurstWhoeverOpensItIsRefusedBeforehand() throws IOException {
            byte[] sheet = rezipped("xl/worksheets/sheet1.xml", out -> spaces(out, 200_000_000));
            assertThat(sheet).hasSizeLessThan(1_000_000);
            assertThat(code(sheet)).isEqualTo("IMPORT_TOO_LARGE");
            assertThat(code(rezipped("xl/sharedStrings.xml", out -> spaces(out, 20_000_000))))
                    .isEqualTo("IMPORT_TOO_LARGE");
        }

        @ParameterizedTest
        @ValueSource(strings = {"ZZZZZZ15", "ZZZZZZZZZZZ15", "AAA15"})
        void aCellFarOutMakesNoRoomForAllCellsBeforeIt(String name) throws IOException {
            byte[] file = rezipped("xl/worksheets/sheet1.xml", sheet("<c r=\"" + name + "\"><v>1</v></c>"));
            assertThat(code(file)).isEqualTo("IMPORT_BROKEN_FILE");
        }

        @Test
        void aNumberOfABillionDigitsIsNoNumber() throws IOException {
            String days = "<row r=\"1\">%s%s</row><row r=\"2\">%s%s</row>"
                    .formatted(
                            text("A1", "Date"),
                            text("B1", "Valeur (en kWh)"),
                            text("A2", "01/01/2024"),
                            "<c r=\"B2\"><v>1E999999999</v></c>");
            byte[] file = rezipped("xl/worksheets/sheet1.xml", sheet(days));
            assertThat(parsed(file).errors()).containsExactly(new ImportError(2, ImportProblem.VALUE));
        }

        private static String text(String cell, String text) {
            return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(cell, text);
        }

        private static Part sheet(String rows) {
            String all = rows.startsWith("<row") ? rows : "<row r=\"15\">" + rows + "</row>";
            return out -> out.write(("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                            + "<sheetData>" + all + "</sheetData></worksheet>")
                    .getBytes(StandardCharsets.UTF_8));
        }

        @Test
        void entitiesOfAWorkbookAreNotMultiplied() throws IOException {
            StringBuilder doctype = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e0 \"boom\">");
            for (int i = 1; i < 12; i++) {
                doctype.append("<!ENTITY e%d \"%s\">".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
            }
            String part = doctype + "]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e11;</t></is></c></row></sheetData>"
                    + "</worksheet>";
            byte[] file = rezipped("xl/worksheets/sheet1.xml", out -> out.write(part.getBytes(StandardCharsets.UTF_8)));
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> assertThat(code(file)).matches("IMPORT_[A-Z_]+"));
        }

        @Test
        void anArchiveThatIsNoWorkbookIsRefused() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("Enedis_Conso_Heure.csv"));
                zip.write(EnedisFiles.curve(PRM, Days.curve(SPRING, 30)));
            }
            assertThat(code(bytes.toByteArray())).isEqualTo("IMPORT_BROKEN_FILE");
        }

        private static void spaces(OutputStream out, int count) throws IOException {
            byte[] some = " ".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
            for (int written = 0; written < count; written += some.length) {
                out.write(some);
            }
        }

        /** A good workbook of which one part is another one. */
        private static byte[] rezipped(String part, Part content) throws IOException {
            ByteArrayOutputStream replaced = new ByteArrayOutputStream();
            content.writeTo(replaced);
            return rewritten(
                    workbook(sheet -> sheet.value(0, 0, "Horodate")),
                    (name, whole) -> name.equals(part) ? replaced.toByteArray() : whole);
        }

        private static byte[] rewritten(byte[] workbook, BiFunction<String, byte[], byte[]> change) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Path file = Files.createTempFile("import", ".xlsx");
            Files.write(file, workbook);
            try (ZipFile from = new ZipFile(file.toFile());
                    ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (ZipEntry entry : Collections.list(from.entries())) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(change.apply(
                            entry.getName(), from.getInputStream(entry).readAllBytes()));
                }
            } finally {
                Files.delete(file);
            }
            return bytes.toByteArray();
        }

        private interface Part {
            void writeTo(OutputStream out) throws IOException;
        }

        @Test
        void noRefusalHoldsANumberInFull() {
            assertThatThrownBy(() -> parsed(bytes(
                            above(PRM, "Courbe de charge", "Consommation", "W"),
                            above("01234567890123", "Courbe de charge", "Consommation", "W"))))
                    .isInstanceOf(ImportRefusedException.class)
                    .satisfies(refusal -> assertThat(refusal.toString()).doesNotContain(PRM, "01234567890123"));
        }
    }

    @Nested
    class Properties {
        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
        void anyCurveWithGapsComesBackAsItWas(long seed) {
            Random random = new Random(seed);
            LocalDate first = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(600));
            int[] steps = {60, 30, 15, 10, 5};
            int step = random.nextInt(steps.length);
            List<Reading> written = new ArrayList<>();
            for (int day = 0; day < 40; day++) {
                if (random.nextInt(12) == 0) {
                    step = random.nextInt(steps.length);
                }
                for (Reading reading : Days.curve(first.plusDays(day), steps[step])) {
                    if (random.nextInt(60) > 0) {
                        written.add(new Reading(reading.start(), reading.length(), random.nextInt(12_000)));
                    }
                }
            }
            ParsedFile file = parsed(EnedisFiles.curve(PRM, written));
            List<Reading> read = readings(file, CURVE);
            // What is left out is told; what is taken is as it was.
            assertThat(written).containsAll(read);
            assertThat(read.size() + file.errorCount()).isEqualTo(written.size());
            assertThat(file.errorCount()).isLessThan(written.size() / 100);
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5})
        void aDamagedFileIsRefusedOrReadInPartButNeverBreaksAnything(long seed) {
            Random random = new Random(seed);
            byte[] curve = EnedisFiles.curve(PRM, Days.curve(AUTUMN, 30));
            byte[] index = EnedisFiles.index(PRM, LocalDate.of(2024, 6, 1), 100, 200, 300, 400);
            byte[] workbook = EnedisFiles.daily(PRM, "Consommation Quotidienne", "01/01/2024", 2, "02/01/2024", 3);
            for (byte[] whole : List.of(curve, index, workbook)) {
                for (int i = 0; i < 150; i++) {
                    byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
                    for (int hit = random.nextInt(20); hit > 0; hit--) {
                        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                    }
                    assertThat(code(damaged)).matches("parsed|IMPORT_[A-Z_]+");
                }
            }
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3})
        void aWorkbookWithBrokenPartsIsRefusedOrRead(long seed) throws IOException {
            Random random = new Random(seed);
            byte[] workbook = EnedisFiles.daily(PRM, "Consommation Quotidienne", "01/01/2024", 2, "02/01/2024", 3);
            String letters = "<>&;/\"'= 0123456789abcstrv.-E";
            for (int i = 0; i < 200; i++) {
                byte[] damaged = Refusals.rewritten(workbook, (name, part) -> {
                    for (int hit = random.nextInt(3); hit > 0; hit--) {
                        part[random.nextInt(part.length)] = (byte) letters.charAt(random.nextInt(letters.length()));
                    }
                    return part;
                });
                assertThat(code(damaged)).matches("parsed|IMPORT_[A-Z_]+");
            }
        }

        @Test
        void aFileThatBreaksOffKeepsItsWholeDays() {
            List<Reading> readings = new ArrayList<>(Days.curve(SPRING.minusDays(1), 30));
            readings.addAll(Days.curve(SPRING, 30));
            byte[] whole = EnedisFiles.curve(PRM, readings);
            ParsedFile file = parsed(Arrays.copyOf(whole, whole.length - 500));
            assertThat(settled(file, CURVE, SPRING.minusDays(1))).isTrue();
            assertThat(settled(file, CURVE, SPRING)).isFalse();
        }
    }
}
