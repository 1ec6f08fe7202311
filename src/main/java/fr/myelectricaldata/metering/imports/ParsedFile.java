package fr.myelectricaldata.metering.imports;

import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * What a file says.
 *
 * @param point the number of the point, fourteen digits; null when the file does not say whose values these are
 * @param days the readings of each day, ascending
 * @param errors the first of them
 * @param errorCount of all of them
 * @param repeated lines that say once more what another one said
 */
record ParsedFile(
        @Nullable String point,
        Map<Measure, NavigableMap<LocalDate, List<Reading>>> days,
        List<ImportError> errors,
        int errorCount,
        int repeated) {}
