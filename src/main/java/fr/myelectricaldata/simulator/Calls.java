package fr.myelectricaldata.simulator;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Counts every call that reached an API or the token endpoint, refused ones too, so that tests can prove silence. */
@Component
@OnlyAsSimulator
class Calls {
    private final Map<String, Integer> counts = new TreeMap<>();

    /** @param path below the simulator's root; a PRM in it is not kept */
    synchronized void count(String path) {
        counts.merge(path.replaceAll("[0-9]{14}", "{prm}"), 1, Integer::sum);
    }

    synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    synchronized void reset() {
        counts.clear();
    }
}
