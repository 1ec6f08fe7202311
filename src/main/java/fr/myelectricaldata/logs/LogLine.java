package fr.myelectricaldata.logs;

import fr.myelectricaldata.common.Paris;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.json.JsonMapper;

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
    private static final JsonMapper JSON = new JsonMapper();

    /** What the logger is part of: one of our rooms ({@code enedis}), or the library ({@code org.apache}). */
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
    public String stamp() {
        return STAMP.format(at);
    }

    /** As in a log file: one line, and the failure below it. */
    public String text() {
        String line = stamp() + " " + level + " " + logger + " [" + thread + "] [" + (request.isEmpty() ? "-" : request)
                + "] " + message;
        return trace.isEmpty() ? line : line + "\n" + trace;
    }

    /** All its parts as one JSON object on one line; the moment is UTC. */
    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** @throws tools.jackson.core.JacksonException when a version of ours wrote it that had other parts */
    static LogLine read(String json) {
        return JSON.readValue(json, LogLine.class);
    }

    /** About as many characters as it takes in memory. */
    int size() {
        return 200 + logger.length() + thread.length() + message.length() + trace.length();
    }
}
