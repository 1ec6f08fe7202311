package fr.myelectricaldata.meter.documents;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;
import fr.myelectricaldata.meter.ContractKeeper;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.documents.PartFlights.Ticket;
import fr.myelectricaldata.quota.QuotaKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fetches parts: from the shelf, from a conversation that is under way, or from the source, one after the other. */
@Component
class DocumentDesk {
    private final PartShelf shelf;
    private final PartFlights flights;
    private final ContractKeeper points;
    private final ObjectProvider<PointDocumentSource> sources;

    DocumentDesk(
            PartShelf shelf, PartFlights flights, ContractKeeper points, ObjectProvider<PointDocumentSource> sources) {
        this.shelf = shelf;
        this.flights = flights;
        this.points = points;
        this.sources = sources;
    }

    /** What is kept; missing parts are told as unknown. */
    Parts kept(UsagePoint point, List<Part<?>> wanted) {
        Parts parts = new Parts();
        wanted.forEach(part -> keptOrUnknown(point, part, parts));
        return parts;
    }

    private <T> void keptOrUnknown(UsagePoint point, Part<T> part, Parts parts) {
        parts.put(part, shelf.find(point, part).orElseGet(() -> Answer.of(Optional.empty())));
    }

    /** @throws DomainException when the toll cannot be paid; failures of the source are answers of their parts */
    Parts read(UsagePoint point, Freshness freshness, Toll toll, List<Part<?>> wanted) {
        Parts parts = new Parts();
        Deque<Ticket<?>> own = new ArrayDeque<>();
        List<Ticket<?>> shared = new ArrayList<>();
        PointDocumentSource source = sourceOf(point.origin());
        try {
            for (Part<?> part : wanted) {
                board(point, part, freshness, parts).ifPresent(ticket -> (ticket.own() ? own : shared).add(ticket));
            }
            parts.paid(toll.pay(own.isEmpty() || !source.scarce() ? QuotaKind.CACHED : QuotaKind.UPSTREAM));
            fly(own, source, parts);
        } catch (DomainException unpaid) {
            own.forEach(ticket -> flights.land(ticket, Answer.failed(unpaid)));
            throw unpaid;
        } catch (RuntimeException | Error failure) {
            // Booked flights must never stay under way unmade.
            own.forEach(ticket -> flights.crash(ticket, failure));
            throw failure;
        }
        shared.forEach(ticket -> join(ticket, parts));
        parts.refundFailure();
        if (parts.asked() && !points.knows(point.id())) {
            shelf.clear(point);
        }
        return parts;
    }

    private <T> Optional<Ticket<T>> board(UsagePoint point, Part<T> part, Freshness freshness, Parts parts) {
        if (taken(point, part, freshness, parts)) {
            return Optional.empty();
        }
        Ticket<T> ticket = flights.board(point, part);
        if (ticket.own() && taken(point, part, freshness, parts)) {
            // it landed between the look and the boarding
            flights.land(ticket, parts.answer(part));
            return Optional.empty();
        }
        return Optional.of(ticket);
    }

    private <T> boolean taken(UsagePoint point, Part<T> part, Freshness freshness, Parts parts) {
        if (freshness == Freshness.REFRESH) {
            return false;
        }
        Optional<Answer<T>> kept = shelf.find(point, part);
        kept.ifPresent(answer -> parts.put(part, answer));
        return kept.isPresent();
    }

    private void fly(Deque<Ticket<?>> own, PointDocumentSource source, Parts parts) {
        DomainException end = null;
        while (!own.isEmpty()) {
            DomainException failure = fly(own.getFirst(), source, end, parts);
            own.removeFirst();
            end = end == null && failure != null && concernsAll(failure) ? failure : end;
        }
    }

    private <T> @Nullable DomainException fly(
            Ticket<T> ticket, PointDocumentSource source, @Nullable DomainException end, Parts parts) {
        Answer<T> answer = end == null ? ask(ticket, source) : Answer.failed(end);
        flights.land(ticket, answer);
        parts.putAsked(ticket.part(), answer);
        return answer.failure();
    }

    private <T> Answer<T> ask(Ticket<T> ticket, PointDocumentSource source) {
        try {
            Optional<T> content = ticket.part().question().ask(source, ticket.point());
            shelf.keep(ticket.point(), ticket.part(), content);
            return Answer.of(content);
        } catch (PartNotOfferedException lasting) {
            shelf.keepNotOffered(ticket.point(), ticket.part());
            return Answer.failed(lasting);
        } catch (DomainException failure) {
            return Answer.failed(failure);
        }
    }

    private static <T> void join(Ticket<T> ticket, Parts parts) {
        parts.put(ticket.part(), ticket.await());
    }

    /** A missing consent and a rejected gateway are the same for every part; anything else may be one API's trouble. */
    private static boolean concernsAll(DomainException failure) {
        return failure.kind() == ErrorKind.CONSENT
                || (failure.kind() == ErrorKind.UNAVAILABLE && !(failure instanceof PartNotOfferedException));
    }

    private PointDocumentSource sourceOf(Origin origin) {
        return sources.orderedStream()
                .filter(source -> source.origin() == origin)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no source of documents for " + origin));
    }
}
