package fr.myelectricaldata.demo.household;

import fr.myelectricaldata.common.Paris;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A household's meter: everything that Enedis could know of it, computed and never stored.
 *
 * @param reference the day from which activation and change of step are counted back; values do not depend on it
 */
public record Meter(Household household, LocalDate reference) {
    private static final LocalTime PUBLICATION = LocalTime.of(8, 0);
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    /** The last day whose values are out: those of a day are published on the next one at 08:00 (Enedis). */
    public static LocalDate lastPublished(Clock clock) {
        Instant now = clock.instant();
        LocalDate today = Paris.dayOf(now);
        boolean out = !now.isBefore(today.atTime(PUBLICATION).atZone(Paris.ZONE).toInstant());
        return today.minusDays(out ? 1 : 2);
    }

    /** The first day with values in this direction; means nothing when the household has not {@link Household#has} it. */
    public LocalDate activation(Flow flow) {
        if (flow == Flow.INJECTED) {
            return reference.minusDays(household.is(Trait.OLD_PANELS) ? 2200 : 420);
        }
        return household.is(Trait.YOUNG) ? reference.minusDays(150) : reference.minusDays(2200);
    }

    /** 15 or 30 minutes. */
    public Duration step(LocalDate day) {
        boolean quarters = household.is(Trait.QUARTER_HOURS)
                || (household.is(Trait.STEP_CHANGED) && !day.isBefore(reference.minusDays(120)));
        return quarters ? Quarters.LENGTH : HALF_HOUR;
    }

    /** The points of a Paris day, ascending: 48, 46 or 50 half-hours, or fewer, or none. */
    public List<Point> curve(Flow flow, LocalDate day) {
        if (!exists(flow, day) || household.is(Trait.NO_CURVE) || (household.is(Trait.GAPS) && curveLost(day))) {
            return List.of();
        }
        int[] quarters = counted(day).of(flow);
        Duration step = step(day);
        int together = (int) step.dividedBy(Quarters.LENGTH);
        List<Point> points = new ArrayList<>();
        for (int slot = 0; slot < quarters.length; slot += together) {
            int wattHours = quarters[slot] + (together == 2 ? quarters[slot + 1] : 0);
            if (!lost(day, slot)) {
                Instant start = Paris.startOf(day).plus(Quarters.LENGTH.multipliedBy(slot));
                points.add(new Point(start, step, wattHours * Quarters.PER_HOUR / together));
            }
        }
        return points;
    }

    /** The day's energy in Wh: exactly the sum of its whole load curve. */
    public OptionalLong energy(Flow flow, LocalDate day) {
        return exists(flow, day) ? OptionalLong.of(counted(day).total(flow)) : OptionalLong.empty();
    }

    /** Never below the highest mean of the day's curve. */
    public Optional<Peak> peak(LocalDate day) {
        if (!exists(Flow.WITHDRAWN, day)) {
            return Optional.empty();
        }
        int[] quarters = counted(day).withdrawn();
        int highest = 0;
        for (int slot = 1; slot < quarters.length; slot++) {
            highest = quarters[slot] > quarters[highest] ? slot : highest;
        }
        int mean = quarters[highest] * Quarters.PER_HOUR;
        double above = 1.05 + 0.4 * Dice.roll(household.code(), day, 900);
        long peak = Math.max(
                mean, Math.min(Math.round(mean * above), household.supply().kva() * 1000L));
        long second = (long) (Quarters.LENGTH.toSeconds() * Dice.roll(household.code(), day, 901));
        Instant slot = Paris.startOf(day).plus(Quarters.LENGTH.multipliedBy(highest));
        return Optional.of(new Peak(slot.plusSeconds(second), (int) peak));
    }

    private Counted counted(LocalDate day) {
        return Counted.on(household, day, household.has(Flow.INJECTED) && !day.isBefore(activation(Flow.INJECTED)));
    }

    private boolean exists(Flow flow, LocalDate day) {
        boolean lost = household.is(Trait.GAPS) && day.getDayOfMonth() == 9;
        return household.has(flow) && !day.isBefore(activation(flow)) && !lost;
    }

    private static boolean curveLost(LocalDate day) {
        return day.getDayOfMonth() == 23;
    }

    /** On the 17th the half-hours from 10:00 to 13:00 were never read. */
    private boolean lost(LocalDate day, int slot) {
        return household.is(Trait.GAPS) && day.getDayOfMonth() == 17 && slot >= 40 && slot < 52;
    }
}
