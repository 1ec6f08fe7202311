package fr.myelectricaldata.meter.documents;

import fr.myelectricaldata.meter.UsagePoint;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/** The conversations under way in this process: whoever wants the same part meanwhile waits for the same answer. */
@Component
class PartFlights {
    private record Place(UUID point, String part) {}

    private final ConcurrentMap<Place, CompletableFuture<Answer<?>>> underWay = new ConcurrentHashMap<>();

    /** @param own whether the caller has to make it, and to {@link #land} it whatever happens */
    record Ticket<T>(UsagePoint point, Part<T> part, CompletableFuture<Answer<?>> landing, boolean own) {
        @SuppressWarnings("unchecked") // flights of one part carry answers of that part
        Answer<T> await() {
            return (Answer<T>) landing.join();
        }
    }

    <T> Ticket<T> board(UsagePoint point, Part<T> part) {
        CompletableFuture<Answer<?>> mine = new CompletableFuture<>();
        CompletableFuture<Answer<?>> other = underWay.putIfAbsent(new Place(point.id(), part.name()), mine);
        return new Ticket<>(point, part, other == null ? mine : other, other == null);
    }

    /** The answer must be on the shelf already: whoever boards next looks there. */
    <T> void land(Ticket<T> flight, Answer<T> answer) {
        underWay.remove(new Place(flight.point().id(), flight.part().name()));
        flight.landing().complete(answer);
    }

    <T> void crash(Ticket<T> flight, Throwable because) {
        underWay.remove(new Place(flight.point().id(), flight.part().name()));
        flight.landing().completeExceptionally(because);
    }
}
