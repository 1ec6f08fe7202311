package fr.myelectricaldata.logs;

import ch.qos.logback.classic.Level;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How much a line matters; each has its words as {@code logs.level.NAME}. */
public enum LogLevel {
    DEBUG,
    INFO,
    WARN,
    ERROR;

    /** Those that matter at least as much. */
    public Set<LogLevel> andAbove() {
        return EnumSet.range(this, ERROR);
    }

    /** In any case of letters; {@code WARNING} and {@code CRITICAL} are Python's names. */
    public static Optional<LogLevel> of(String word) {
        String upper = word.strip().toUpperCase(Locale.ROOT);
        String name = switch (upper) {
            case "WARNING" -> "WARN";
            case "CRITICAL" -> "ERROR";
            case "TRACE" -> "DEBUG";
            default -> upper;
        };
        return Arrays.stream(values())
                .filter(level -> level.name().equals(name))
                .findFirst();
    }

    static LogLevel of(Level level) {
        if (level.isGreaterOrEqual(Level.ERROR)) {
            return ERROR;
        }
        if (level.isGreaterOrEqual(Level.WARN)) {
            return WARN;
        }
        return level.isGreaterOrEqual(Level.INFO) ? INFO : DEBUG;
    }
}
