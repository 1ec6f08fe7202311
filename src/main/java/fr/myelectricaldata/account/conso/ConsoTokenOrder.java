package fr.myelectricaldata.account.conso;

import fr.myelectricaldata.common.InvalidRequestException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a token for.
 *
 * @param name how its owner recognises it: one line
 * @param points numbers of delivery points; clients that are told none use the first
 * @param lastDay the last Paris day on which it works, or null
 */
public record ConsoTokenOrder(
        String name, List<String> points, @Nullable LocalDate lastDay) {
    public static final int LONGEST_NAME = 100;
    public static final int MOST_POINTS = 50;

    /** @throws InvalidRequestException {@code TOKEN_NAME}, {@code TOKEN_POINTS} */
    public ConsoTokenOrder {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidRequestException("TOKEN_NAME", "a token has a name of one line", LONGEST_NAME);
        }
        points = points.stream().distinct().toList();
        if (points.isEmpty() || points.size() > MOST_POINTS) {
            throw new InvalidRequestException("TOKEN_POINTS", "a token opens 1 to 50 points", MOST_POINTS);
        }
    }

    public ConsoTokenOrder(String name, Collection<String> points) {
        this(name, List.copyOf(points), null);
    }

    @Override
    public String toString() {
        return "an order for a Conso token";
    }
}
