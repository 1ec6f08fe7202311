package fr.myelectricaldata.logs;

import java.util.List;
import java.util.Set;

/** The lines of the last while: of all processes where they share a Redis, else of this one. Always masked. */
public interface LogStore {
    /** Newest first. */
    List<LogLine> find(LogFilter filter, int offset, int limit);

    int count(LogFilter filter);

    /**
     * @param levels empty for all
     * @return how many lines were removed
     */
    int clear(Set<LogLevel> levels);

    /** Are the lines of every process there? False while Redis cannot be reached: then only this process's newest are. */
    boolean whole();

    /** Adds lines, the oldest first; never throws, for nobody could be told. */
    void keep(List<LogLine> lines);
}
