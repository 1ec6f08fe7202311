package fr.myelectricaldata.meter.documents;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.meter.ConsentLostException;
import fr.myelectricaldata.meter.ContractKeeper;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.UsagePointNotFoundException;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.quota.QuotaService;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Puts documents together from their parts; a contract that was asked for is kept with its point as well. */
@Service
class StoredPointDocuments implements PointDocuments {
    private static final List<Part<?>> ADDRESS = List.of(Part.ADDRESS, Part.SUMMARY, Part.METER);
    private static final List<Part<?>> HOLDER = List.of(Part.SITUATIONS);

    private final UsagePointService points;
    private final DocumentDesk desk;
    private final ContractKeeper contracts;
    private final QuotaService quotas;
    private final Clock clock;

    StoredPointDocuments(
            UsagePointService points, DocumentDesk desk, ContractKeeper contracts, QuotaService quotas, Clock clock) {
        this.points = points;
        this.desk = desk;
        this.contracts = contracts;
        this.quotas = quotas;
        this.clock = clock;
    }

    @Override
    public ContractDocument contract(AccountId account, UsagePointId number, Freshness freshness) {
        UsagePoint point = points.get(account, number);
        return read(point, freshness, ContractDocuments.PARTS, parts -> {
            ContractDocument document = ContractDocuments.of(parts, point);
            if (parts.asked()) {
                contracts.keep(point.id(), document);
            }
            return document;
        });
    }

    @Override
    public AddressDocument address(AccountId account, UsagePointId number, Freshness freshness) {
        return read(
                points.get(account, number),
                freshness,
                ADDRESS,
                parts -> new AddressDocument(
                        parts.required(Part.ADDRESS),
                        parts.contentOrNull(Part.SUMMARY),
                        parts.contentOrNull(Part.METER)));
    }

    @Override
    public HolderDocument holder(AccountId account, UsagePointId number, Freshness freshness) {
        return read(
                points.get(account, number),
                freshness,
                HOLDER,
                parts -> HolderDocument.of(parts.required(Part.SITUATIONS).contracts()));
    }

    private <D> D read(UsagePoint point, Freshness freshness, List<Part<?>> wanted, Function<Parts, D> document) {
        Toll toll = Toll.of(point.holder(), quotas, clock);
        if (!point.collectable()) {
            return kept(point, toll, wanted, document);
        }
        Parts parts = desk.read(point, freshness, toll, wanted);
        try {
            return document.apply(parts);
        } catch (NoDocumentException answered) {
            throw answered;
        } catch (DomainException failure) {
            parts.refund();
            throw failure;
        }
    }

    /**
     * Of a point that is not collected any more only what is kept can be told; without that a lost
     * consent is called so, and of a paused point there is nothing.
     */
    private <D> D kept(UsagePoint point, Toll toll, List<Part<?>> wanted, Function<Parts, D> document) {
        Parts parts = desk.kept(point, wanted);
        D found;
        try {
            found = document.apply(parts);
        } catch (DomainException nothingKept) {
            if (point.heldUntil() != null) {
                ConsentLostException lost = new ConsentLostException();
                lost.initCause(nothingKept);
                throw lost;
            }
            UsagePointNotFoundException absent = new UsagePointNotFoundException();
            absent.initCause(nothingKept);
            throw absent;
        }
        toll.pay(QuotaKind.CACHED);
        return found;
    }
}
