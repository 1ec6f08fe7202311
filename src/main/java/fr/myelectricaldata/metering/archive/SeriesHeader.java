package fr.myelectricaldata.metering.archive;

import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a series as a whole: where its history ends, and what the source refused it for. */
public record SeriesHeader(@Nullable Floor floor, @Nullable Verdict verdict) {
    public static final SeriesHeader EMPTY = new SeriesHeader(null, null);

    /**
     * The end of history.
     *
     * @param firstDay the first day that the source may have
     * @param finding which refusal taught it
     */
    public record Floor(LocalDate firstDay, Finding finding) {
        public Hole.Reason reason() {
            return finding == Finding.BEFORE_ACTIVATION ? Hole.Reason.BEFORE_ACTIVATION : Hole.Reason.BEYOND_HISTORY;
        }
    }

    /**
     * A refusal of the series as such.
     *
     * @param since the publication day on which the source last said so
     */
    public record Verdict(Finding finding, LocalDate since) {
        /** Does it spare the source a call on {@code today}? */
        public boolean standsOn(LocalDate today) {
            return until().map(today::isBefore).orElse(true);
        }

        /** The publication day from which the source is asked again; none when somebody has to act first. */
        public Optional<LocalDate> until() {
            return switch (finding) {
                case CURVE_NOT_ENABLED, UNKNOWN_POINT -> Optional.of(since.plus(Period.ofDays(7)));
                // A household may add panels: one call a month finds out.
                case NO_SUCH_DIRECTION -> Optional.of(since.plus(Period.ofMonths(1)));
                default -> Optional.empty();
            };
        }

        public Hole.Reason reason() {
            return switch (finding) {
                case CURVE_NOT_ENABLED -> Hole.Reason.CURVE_NOT_ENABLED;
                case NO_SUCH_DIRECTION -> Hole.Reason.NO_SUCH_DIRECTION;
                case UNKNOWN_POINT -> Hole.Reason.MISSING_AT_ENEDIS;
                default -> Hole.Reason.CONSENT_LOST;
            };
        }
    }

    /** History only ever gets shorter. */
    public SeriesHeader withFloor(LocalDate firstDay, Finding finding) {
        boolean later = floor == null || floor.firstDay().isBefore(firstDay);
        return later ? new SeriesHeader(new Floor(firstDay, finding), verdict) : this;
    }

    public SeriesHeader withVerdict(@Nullable Verdict newVerdict) {
        return new SeriesHeader(floor, newVerdict);
    }

    /** A new permission makes old refusals, and a floor that came from the old permission, void. */
    public SeriesHeader renewed() {
        boolean ofConsent = floor != null && floor.finding() == Finding.BEFORE_CONSENT;
        return new SeriesHeader(ofConsent ? null : floor, null);
    }
}
