package fr.myelectricaldata.metering.web;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.BodyType;
import fr.myelectricaldata.metering.LongReadings;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.table.Column;
import fr.myelectricaldata.table.CsvStyle;
import fr.myelectricaldata.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A series as rows.
 *
 * @param separator between the columns of CSV
 * @param failure what to tell of a failure in the middle, where no status can be told any more
 */
record ReadingTable(
        LongReadings readings, BodyType type, char separator, Function<RuntimeException, ApiResponse.Error> failure) {
    /** Times in CSV have their offsets; a spreadsheet's have none, so there the offset of the start is a column. */
    Table<Reading> table() {
        String unit = readings.measure().unit();
        List<Column<Reading>> columns = new ArrayList<>(List.of(
                Column.moment("start", Reading::start),
                Column.moment("end", Reading::end),
                Column.whole("value", "", Reading::value),
                Column.text("unit", reading -> unit)));
        if (type == BodyType.XLSX) {
            columns.add(Column.text("utc_offset", ReadingTable::offset));
        }
        return new Table<>(fileName(), series(), columns, readings.values()::forEach);
    }

    /** Without the point's number, and without the extension. */
    private String fileName() {
        return series() + "_" + readings.days().start() + "_" + readings.days().last();
    }

    private String series() {
        return readings.measure().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String file() {
        return fileName() + "." + type.name().toLowerCase(Locale.ROOT);
    }

    CsvStyle csvStyle() {
        return new CsvStyle(separator, '.', false);
    }

    private static String offset(Reading reading) {
        return Paris.ZONE.getRules().getOffset(reading.start()).getId();
    }
}
