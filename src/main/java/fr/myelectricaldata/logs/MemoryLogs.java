package fr.myelectricaldata.logs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The newest lines of this process, bounded in number and in characters: the oldest make room. */
final class MemoryLogs implements LogStore {
    private final int mostLines;
    private final long mostCharacters;
    private final Deque<LogLine> lines = new ArrayDeque<>();
    private long characters;

    MemoryLogs(int mostLines, long mostCharacters) {
        this.mostLines = mostLines;
        this.mostCharacters = mostCharacters;
    }

    @Override
    public synchronized void keep(List<LogLine> more) {
        for (LogLine line : more) {
            lines.addLast(line);
            characters += line.size();
            while (lines.size() > mostLines || characters > mostCharacters) {
                characters -= lines.removeFirst().size();
            }
        }
    }

    @Override
    public synchronized List<LogLine> find(LogFilter filter, int offset, int limit) {
        List<LogLine> found = new ArrayList<>();
        int passed = 0;
        for (Iterator<LogLine> newest = lines.descendingIterator(); newest.hasNext() && found.size() < limit; ) {
            LogLine line = newest.next();
            if (filter.accepts(line) && passed++ >= offset) {
                found.add(line);
            }
        }
        return found;
    }

    @Override
    public synchronized int count(LogFilter filter) {
        return (int) lines.stream().filter(filter::accepts).count();
    }

    @Override
    public synchronized int clear(Set<LogLevel> levels) {
        int before = lines.size();
        lines.removeIf(line -> levels.isEmpty() || levels.contains(line.level()));
        characters = lines.stream().mapToLong(LogLine::size).sum();
        return before - lines.size();
    }

    @Override
    public boolean whole() {
        return true;
    }

    /** All lines, the oldest first; they are not kept any longer. */
    synchronized List<LogLine> takeAll() {
        List<LogLine> all = List.copyOf(lines);
        lines.clear();
        characters = 0;
        return all;
    }

    synchronized long characters() {
        return characters;
    }
}
