package fr.myelectricaldata.meter.documents;

import fr.myelectricaldata.meter.ContractChange;
import fr.myelectricaldata.meter.ContractReader;
import fr.myelectricaldata.meter.UsagePoint;
import java.util.List;
import org.springframework.stereotype.Component;

/** Contracts from their three parts, and the reading of them on the gateway's own account, which nobody pays. */
@Component
class ContractDocuments implements ContractReader {
    static final List<Part<?>> PARTS = List.of(Part.SITUATIONS, Part.SUMMARY, Part.METER);

    private final DocumentDesk desk;

    ContractDocuments(DocumentDesk desk) {
        this.desk = desk;
    }

    @Override
    public ContractChange read(UsagePoint point) {
        return of(desk.read(point, Freshness.REFRESH, Toll.FREE, PARTS), point);
    }

    /** Without both contract parts there is no contract; the first failure says why. */
    static ContractDocument of(Parts parts, UsagePoint point) {
        Answer<Part.Situations> situations = parts.answer(Part.SITUATIONS);
        Answer<ContractSummary> summary = parts.answer(Part.SUMMARY);
        if (situations.missing() && summary.missing()) {
            throw situations.failure() == null ? summary.reason() : situations.reason();
        }
        return new ContractDocument(
                parts.content(Part.SITUATIONS).map(Part.Situations::contracts).orElse(List.of()),
                summary.content(),
                parts.contentOrNull(Part.METER),
                point.own().offPeakHours());
    }
}
