package fr.myelectricaldata.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows become the file that its reader's program opens without asking, in memory that does not grow with them. */
class TableWriterTest {
    private record Line(
            @Nullable LocalDate day,
            @Nullable Instant moment,
            @Nullable String note,
            @Nullable Long wattHours,
            @Nullable BigDecimal kilowattHours) {}

    private static final Line LINE = new Line(
            LocalDate.of(2026, 10, 25),
            Instant.parse("2026-10-25T01:00:00Z"),
            "jour d’automne",
            12_345L,
            new BigDecimal("12.3456"));
    private static final Line EMPTY = new Line(null, null, null, null, null);

    private static Table<Line> table(Rows<Line> rows) {
        return new Table<>(
                "essai_2026",
                "Essai",
                List.of(
                        Column.day("Jour", Line::day),
                        Column.moment("Début", Line::moment),
                        Column.text("Remarque", Line::note),
                        Column.whole("Énergie", "Wh", Line::wattHours),
                        Column.decimal("Énergie", "kWh", 2, Line::kilowattHours)),
                rows);
    }

    private static Table<Line> table(Line... lines) {
        return table(Arrays.asList(lines)::forEach);
    }

    private static byte[] written(Table<?> table, TableFormat format, Locale reader) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            TableWriter.write(table, format, reader, bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private static String csv(Table<?> table, Locale reader) {
        return new String(written(table, TableFormat.CSV, reader), StandardCharsets.UTF_8);
    }

    @Test
    void aFrenchSpreadsheetReadsTheCsvOfAFrenchReader() {
        assertThat(csv(table(LINE, EMPTY), Locale.FRANCE)).isEqualTo("""
                \uFEFFJour;Début;Remarque;Énergie (Wh);Énergie (kWh)\r
                2026-10-25;2026-10-25T02:00:00+01:00;jour d’automne;12345;12,35\r
                ;;;;\r
                """);
    }

    @Test
    void othersGetCommasAndAPoint() {
        assertThat(csv(table(LINE), Locale.ENGLISH))
                .startsWith("\uFEFFJour,Début,")
                .endsWith("2026-10-25,2026-10-25T02:00:00+01:00,jour d’automne,12345,12.35\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void noTextIsAFormulaToASpreadsheet(String text) throws IOException {
        Table<String> table = new Table<>("x", "x", List.of(Column.text("t", value -> value)), List.of(text)::forEach);
        assertThat(csv(table, Locale.ENGLISH).lines().skip(1).findFirst().orElseThrow())
                .matches("\"?'.*");
        Cell cell = sheets(table, XlsxTable.ROWS_PER_SHEET).getFirst().get(1).getCell(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
    }

    @Test
    void aNegativeNumberStaysANumber() {
        Line paid = new Line(null, null, null, -5L, new BigDecimal("-0.5"));
        assertThat(csv(table(paid), Locale.ENGLISH)).endsWith(",,,-5,-0.50\r\n");
    }

    @Test
    void aSpreadsheetHasRealNumbersDatesAndTimes() throws IOException {
        List<Row> rows =
                sheets(table(LINE, EMPTY, LINE), XlsxTable.ROWS_PER_SHEET).getFirst();
        assertThat(rows.getFirst().stream().map(Cell::getText))
                .containsExactly("Jour", "Début", "Remarque", "Énergie (Wh)", "Énergie (kWh)");
        Row row = rows.get(1);
        assertThat(row.getCellAsDate(0)).hasValue(LocalDateTime.of(2026, 10, 25, 0, 0));
        assertThat(row.getCellAsDate(1)).hasValue(LocalDateTime.of(2026, 10, 25, 2, 0));
        assertThat(row.getCellAsString(2)).hasValue("jour d’automne");
        assertThat(row.getCellAsNumber(3)).hasValue(BigDecimal.valueOf(12_345));
        assertThat(row.getCellAsNumber(4)).hasValue(new BigDecimal("12.35"));
        assertThat(rows.getLast().getRowNum()).isEqualTo(4);
    }

    @Test
    void theTitlesAreBoldAndStayOnTheScreen() throws IOException {
        String sheet = part(written(table(LINE), TableFormat.XLSX, Locale.FRENCH), "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("state=\"frozen\"").contains("ySplit=\"1\"").contains("<cols>");
        assertThat(part(written(table(LINE), TableFormat.XLSX, Locale.FRENCH), "xl/styles.xml"))
                .contains("<b/>");
    }

    @Test
    void whatASheetCannotHoldGoesOnAnotherOne() throws IOException {
        Line[] lines =
                IntStream.range(0, 25).mapToObj(TableWriterTest::numbered).toArray(Line[]::new);
        List<List<Row>> sheets = sheets(table(lines), 11);
        assertThat(sheets)
                .hasSize(3)
                .allSatisfy(rows -> assertThat(rows.getFirst().getCellText(0)).isEqualTo("Jour"));
        assertThat(sheets.stream().flatMap(rows -> rows.stream().skip(1)).map(row -> row.getCellText(3)))
                .containsExactlyElementsOf(
                        IntStream.range(0, 25).mapToObj(String::valueOf).toList());
    }

    @Test
    void anyTitleNamesASheet() throws IOException {
        Table<Line> named = new Table<>("x", "Conso: [jour/nuit] * avec un très, très long titre", List.of(), r -> {});
        try (ReadableWorkbook workbook = open(written(named, TableFormat.XLSX, Locale.FRENCH))) {
            assertThat(workbook.getFirstSheet().getName())
                    .startsWith("Conso")
                    .hasSizeLessThanOrEqualTo(31)
                    .doesNotContainPattern("[\\[\\]:*?/\\\\]");
        }
    }

    @Test
    void aFileNameHoldsNothingThatAHeaderOrAFolderMinds() {
        assertThat(table(LINE).fileName(TableFormat.XLSX)).isEqualTo("essai_2026.xlsx");
        assertThatThrownBy(() -> new Table<>("../x\"", "x", List.of(), rows -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void whatFailsInTheMiddleLeavesNoFileThatLooksWhole(TableFormat format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Table<Line> breaking = table(reader -> {
            IntStream.range(0, 5_000).mapToObj(TableWriterTest::numbered).forEach(reader);
            throw new IllegalStateException("inner workings");
        });
        assertThatThrownBy(() -> TableWriter.write(breaking, format, Locale.FRENCH, bytes))
                .isInstanceOf(IllegalStateException.class);
        if (format == TableFormat.XLSX) {
            assertThatThrownBy(() -> open(bytes.toByteArray()).getFirstSheet().read())
                    .isInstanceOf(Exception.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void whoeverOpenedTheStreamClosesIt(TableFormat format) throws IOException {
        boolean[] closed = {false};
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        TableWriter.write(table(LINE), format, Locale.FRENCH, out);
        assertThat(closed[0]).isFalse();
    }

    @Tag("memory")
    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void memoryDoesNotGrowWithTheRows(TableFormat format) throws IOException {
        int rows = 120_000;
        // Excel's writer keeps a pointer for each row that it has written.
        long pointers = format == TableFormat.XLSX ? 8L * rows : 0;
        // Other threads of the build breathe by a megabyte or two meanwhile: the yardstick is what keeping the rows
        // would weigh.
        assertThat(mostAlive(format, rows) - mostAlive(format, 2_000)).isLessThan(pointers + weightOf(rows) / 3);
    }

    private static long weightOf(int rows) {
        long before = alive();
        List<Line> kept =
                IntStream.range(0, rows).mapToObj(TableWriterTest::numbered).toList();
        long weight = alive() - before;
        assertThat(kept).hasSize(rows);
        assertThat(weight).isGreaterThan(10_000_000);
        return weight;
    }

    /** Bytes alive, at most, at some moments while the rows go by. */
    private static long mostAlive(TableFormat format, int rows) throws IOException {
        long before = alive();
        long[] most = {0};
        Rows<Line> measured = reader -> IntStream.range(0, rows).forEach(i -> {
            reader.accept(numbered(i));
            if (i % (rows / 5) == rows / 5 - 1) {
                most[0] = Math.max(most[0], alive());
            }
        });
        TableWriter.write(table(measured), format, Locale.FRENCH, OutputStream.nullOutputStream());
        assertThat(most[0]).isPositive();
        return most[0] - before;
    }

    private static long alive() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static Line numbered(int i) {
        Instant moment = Instant.EPOCH.plusSeconds(1_800L * i);
        return new Line(LocalDate.EPOCH.plusDays(i), moment, "n" + i, (long) i, BigDecimal.valueOf(i, 1));
    }

    private static List<List<Row>> sheets(Table<?> table, int rowsPerSheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XlsxTable.write(table, rowsPerSheet, bytes);
        try (ReadableWorkbook workbook = open(bytes.toByteArray())) {
            return workbook.getSheets().map(TableWriterTest::rows).toList();
        }
    }

    private static List<Row> rows(Sheet sheet) {
        try {
            return sheet.read();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static ReadableWorkbook open(byte[] bytes) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(bytes));
    }

    private static String part(byte[] workbook, String name) throws IOException {
        Path file = Files.createTempFile("table", ".xlsx");
        try {
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }
}
