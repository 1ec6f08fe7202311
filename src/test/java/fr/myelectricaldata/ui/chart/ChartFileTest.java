package fr.myelectricaldata.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.table.TableFormat;
import fr.myelectricaldata.table.TableWriter;
import fr.myelectricaldata.ui.chart.ChartTable.Column;
import fr.myelectricaldata.ui.chart.ChartTable.Interval;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static List<String> csv(ChartTable table, Locale reader) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.write(ChartFile.of(table, "file", "Du", "Au"), TableFormat.CSV, reader, out);
        return out.toString(StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .lines()
                .toList();
    }

    @Test
    void daysAreDatesAndNumbersHaveAllTheirDecimals() throws IOException {
        ChartTable table = new ChartTable(
                "Par jour",
                List.of(Column.days("Jour"), Column.number("Énergie", "kWh", 1), Column.text("Remarque")),
                List.of(
                        ChartTable.row(DateRange.of(DAY), new BigDecimal("14.237"), ""),
                        ChartTable.row(DateRange.of(DAY.plusDays(1)), null, "manque")));
        assertThat(csv(table, Locale.FRENCH))
                .containsExactly("Jour;Énergie (kWh);Remarque", "2026-11-22;14,237;", "2026-11-23;;manque");
    }

    @Test
    void longerPiecesHaveTheirFirstAndLastDay() throws IOException {
        ChartTable table = new ChartTable(
                "Par mois",
                List.of(Column.days("Mois"), Column.number("Énergie", "kWh", 0)),
                List.of(ChartTable.row(DateRange.closed(DAY.withDayOfMonth(1), DAY), 312)));
        assertThat(csv(table, Locale.ENGLISH)).containsExactly("Du,Au,Énergie (kWh)", "2026-11-01,2026-11-22,312.000");
    }

    @Test
    void theHourThatAnAutumnNightHasTwiceIsToldApart() throws IOException {
        Instant first = Instant.parse("2026-10-25T00:00:00Z");
        ChartTable table = new ChartTable(
                "Courbe",
                List.of(Column.intervals("Heure"), Column.number("Puissance", "kW", 2)),
                List.of(
                        ChartTable.row(new Interval(first, first.plusSeconds(1800)), 1),
                        ChartTable.row(new Interval(first.plusSeconds(3600), first.plusSeconds(5400)), 2)));
        assertThat(csv(table, Locale.ENGLISH).get(1)).startsWith("2026-10-25T02:00:00+02:00");
        assertThat(csv(table, Locale.ENGLISH).get(2)).startsWith("2026-10-25T02:00:00+01:00");
    }

    @ParameterizedTest
    @CsvSource({
        "'Par jour, 24 oct. – 22 nov. 2026', par-jour-24-oct-22-nov-2026",
        "'Journée moyenne', journee-moyenne",
        "'  Été ! ', ete"
    })
    void fileNamesArePlain(String title, String file) {
        assertThat(ChartTools.fileName(title)).isEqualTo(file);
    }
}
