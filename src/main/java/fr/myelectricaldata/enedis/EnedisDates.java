package fr.myelectricaldata.enedis;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.enedis.dataconnect.EnedisJson;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates as Enedis writes them; what cannot be read is absent. */
final class EnedisDates {
    private static final int DAY = "2026-09-29".length();
    /** Offsets come without a colon ({@code +0200}); with one, or as Z, they are read too. */
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss][.SSS][XXX][XX]");

    private EnedisDates() {}

    /** The Paris day of {@code 2026-09-29}, {@code 2026-09-29T00:00:00+0200} or {@code 2026-09-29+02:00}. */
    static Optional<LocalDate> day(@Nullable String value) {
        String text = EnedisJson.text(value);
        if (text == null || text.length() < DAY) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Paris.dayOf(OffsetDateTime.parse(text, WITH_OFFSET).toInstant()));
        } catch (DateTimeException otherForm) {
            return leadingDay(text);
        }
    }

    private static Optional<LocalDate> leadingDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text.substring(0, DAY)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** A wall-clock stamp, {@code 2026-09-29 00:30:00}; one with an offset is another format and unreadable. */
    static Optional<LocalDateTime> stamp(@Nullable String value) {
        String text = EnedisJson.text(value);
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDateTime.parse(text.replace(' ', 'T')));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
