package fr.myelectricaldata.dashboard.charts;

import fr.myelectricaldata.metering.analysis.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another curve over the same clock.
 *
 * @param key its name in addresses
 */
public record Overlay(String key, String label, List<Profile.Step> steps) {
    private static final double TINY = 1e-6;

    /** The mean power (W) between two hours of the day; null where it is not wholly known. */
    @Nullable
    Long between(double from, double to) {
        double sum = 0;
        double known = 0;
        for (Profile.Step step : steps) {
            double common = Math.min(to, step.to()) - Math.max(from, step.from());
            if (common > 0) {
                sum += common * step.watts();
                known += common;
            }
        }
        return known < to - from - TINY ? null : Math.round(sum / known);
    }
}
