package fr.myelectricaldata.metering.imports;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files as the customer area makes them. */
public final class EnedisFiles {
    public static final String PRM = "09876543210987";

    private static final String LABELS = "Identifiant PRM;Type de donnees;Date de debut;Date de fin;Grandeur physique;"
            + "Grandeur metier;Etape metier;Unite\r\n";
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private EnedisFiles() {}

    static byte[] bytes(String... lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The two lines above the values. */
    static String above(String prm, String kind, String direction, String unit) {
        String quantity = kind.startsWith("Puissance") ? "Puissance maximale atteinte" : "Energie active";
        return LABELS
                + String.join(";", prm, kind, "01/01/2024", "31/12/2024", quantity, direction, "Comptage Brut", unit);
    }

    /** A half-hourly or hourly "Courbe de charge", stamped by the ends of its intervals. */
    public static byte[] curve(String prm, List<Reading> readings) {
        StringBuilder file = new StringBuilder("\uFEFF" + above(prm, "Courbe de charge", "Consommation", "W"));
        file.append("\r\nHorodate;Valeur\r\n");
        readings.forEach(reading -> file.append(stamp(reading.end()))
                .append(';')
                .append(reading.value())
                .append("\r\n"));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String stamp(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ZonedDateTime.ofInstant(instant, Paris.ZONE));
    }

    /** The index at each of these midnights; in winter the customer area writes them an hour early. */
    static byte[] index(String prm, LocalDate firstMidnight, long... totals) {
        StringBuilder file = new StringBuilder(above(prm, "Index", "Consommation", "Wh"));
        file.append(
                "\r\nHorodate;Type de releve;EAS F1;EAS F2;EAS F3;EAS F4;EAS F5;EAS F6;EAS F7;EAS F8;EAS F9;EAS F10;"
                        + "EAS D1;EAS D2;EAS D3;EAS D4;EAS T\r\n");
        for (int i = 0; i < totals.length; i++) {
            Instant midnight = Paris.startOf(firstMidnight.plusDays(i));
            boolean winter = Paris.ZONE.getRules().getOffset(midnight).equals(ZoneOffset.ofHours(1));
            String total = totals[i] < 0 ? "" : String.valueOf(totals[i]);
            file.append(stamp(winter ? midnight.minusSeconds(3600) : midnight))
                    .append(";Arrêté quotidien;")
                    .append("1;2;;;;;;;;;3;4;;;")
                    .append(total)
                    .append("\r\n");
        }
        file.append("Periode;Identifiant calendrier fournisseur;Libelle calendrier fournisseur\r\n")
                .append("Du 2024-01-01T00:00:00+01:00 au;FC000001;Heures Pleines/Creuses\r\n");
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** "Export Consommation Quotidienne": a sheet to greet, and one with the days. */
    public static byte[] daily(String prm, String kind, Object... daysAndValues) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Enedis", "1.0")) {
            workbook.newWorksheet("Page d'accueil").value(0, 0, "Bienvenue");
            Worksheet sheet = workbook.newWorksheet("Export " + kind);
            sheet.value(7, 0, "Point Référence Mesure (PRM) : ");
            sheet.value(7, 1, prm);
            sheet.value(7, 2, "Type de comptage : ");
            sheet.value(7, 3, kind);
            sheet.value(13, 0, "Date");
            sheet.value(13, 1, "Valeur (en kWh)");
            for (int i = 0; i < daysAndValues.length; i++) {
                cell(sheet, 14 + i / 2, i % 2, daysAndValues[i]);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static void cell(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case LocalDateTime time -> {
                sheet.value(row, column, time);
                sheet.style(row, column).format("dd/mm/yyyy hh:mm").set();
            }
            case OffsetDateTime time -> sheet.value(row, column, time.toString());
            case Number number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, value.toString());
        }
    }

    /** Whole days as text dates with their energies in kWh. */
    public static byte[] daily(String prm, LocalDate first, BigDecimal... kilowattHours) {
        Object[] cells = new Object[kilowattHours.length * 2];
        for (int i = 0; i < kilowattHours.length; i++) {
            cells[2 * i] = FRENCH.format(first.plusDays(i));
            cells[2 * i + 1] = kilowattHours[i];
        }
        return daily(prm, "Consommation Quotidienne", Arrays.copyOf(cells, cells.length));
    }
}
