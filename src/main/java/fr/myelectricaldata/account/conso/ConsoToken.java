package fr.myelectricaldata.account.conso;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner sees it afterwards: never its value, which is kept nowhere.
 *
 * @param points the numbers it opens, fourteen digits each
 * @param lastDay the last Paris day on which it works; null when it has no end
 * @param lastUsedOn the last Paris day on which it was used; null when it never was
 */
public record ConsoToken(
        UUID id,
        String name,
        List<String> points,
        Instant createdAt,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate lastUsedOn) {
    public ConsoToken {
        points = List.copyOf(points);
    }

    public boolean expired(LocalDate today) {
        return lastDay != null && lastDay.isBefore(today);
    }

    /** Numbers stay out of logs. */
    @Override
    public String toString() {
        return "Conso token " + id;
    }
}
