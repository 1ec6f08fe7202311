package fr.myelectricaldata.logs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.myelectricaldata.common.Paris;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/**
 * One thing that was logged; masked already.
 *
 * @param id of the line, unique among all processes
 * @param logger the name of the class that said it
 * @param request the id of the HTTP request during which it was said; empty outside of any
 * @param replica the process that said it
 * @param trace the failure with its stack; empty when there is none
 */
public record LogLine(
        String id,
        Instant at,
        LogLevel level,
        String logger,
        String thread,
        String request,
        String replica,
        String message,
        String trace) {
    private static final String OURS = "fr.myelectricaldata.";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(Paris.ZONE);

    /** What the logger is part of: one of our rooms ({@code enedis}), or the library ({@code org.apache}). */
    @JsonIgnore
    public String module() {
        if (logger.startsWith(OURS)) {
            String room = logger.substring(OURS.length());
            int dot = room.indexOf('.');
            return dot < 0 ? room : room.substring(0, dot);
        }
        int first = logger.indexOf('.');
        int second = first < 0 ? -1 : logger.indexOf('.', first + 1);
        return second < 0 ? logger : logger.substring(0, second);
    }

    /** Paris time with its offset, to the millisecond. */
    @JsonIgnore
    public String stamp() {
        return STAMP.format(at);
    }

    /** As in a log file: one line, and the failure below it. */
    @JsonIgnore
    public String text() {
        String line = stamp() + " " + level + " " + logger + " [" + thread + "] [" + (request.isEmpty() ? "-" : request)
                + "] " + message;
        return trace.isEmpty() ? line : line + "\n" + trace;
    }

    /** About as many characters as it takes in memory. */
    int size() {
        return 200 + logger.length() + thread.length() + message.length() + trace.length();
    }
}
