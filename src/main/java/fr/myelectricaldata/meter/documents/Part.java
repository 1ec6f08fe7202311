package fr.myelectricaldata.meter.documents;

import fr.myelectricaldata.meter.UsagePoint;
import java.util.List;
import java.util.Optional;

/**
 * One of the conversations that documents are put together from, by its name and the type of what it gives.
 *
 * @param name lasting: kept parts are found again by it
 */
record Part<T>(String name, Class<T> type, Question<T> question) {
    static final Part<Situations> SITUATIONS = new Part<>("situations", Situations.class, (source, point) -> {
        List<ContractSituation> contracts = source.situations(point.holder(), point.number());
        return contracts.isEmpty() ? Optional.empty() : Optional.of(new Situations(contracts));
    });
    static final Part<ContractSummary> SUMMARY = new Part<>(
            "summary", ContractSummary.class, (source, point) -> source.summary(point.holder(), point.number()));
    static final Part<MeterDevice> METER =
            new Part<>("meter", MeterDevice.class, (source, point) -> source.meter(point.holder(), point.number()));
    static final Part<PointAddress> ADDRESS = new Part<>(
            "address", PointAddress.class, (source, point) -> source.address(point.holder(), point.number()));

    /** How the part is asked for. */
    interface Question<T> {
        Optional<T> ask(PointDocumentSource source, UsagePoint point);
    }

    /** A list with a type of its own. */
    record Situations(List<ContractSituation> contracts) {}
}
