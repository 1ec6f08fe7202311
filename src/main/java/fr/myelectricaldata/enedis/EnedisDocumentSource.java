package fr.myelectricaldata.enedis;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.enedis.dataconnect.EnedisApi;
import fr.myelectricaldata.enedis.dataconnect.EnedisCall;
import fr.myelectricaldata.enedis.dataconnect.EnedisClient;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.documents.ContractSituation;
import fr.myelectricaldata.meter.documents.ContractSummary;
import fr.myelectricaldata.meter.documents.MeterDevice;
import fr.myelectricaldata.meter.documents.PartNotOfferedException;
import fr.myelectricaldata.meter.documents.PointAddress;
import fr.myelectricaldata.meter.documents.PointDocumentSource;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Documents from Enedis: an API for each part, to which this gateway may or may not be subscribed. */
@Component
class EnedisDocumentSource implements PointDocumentSource {
    private final EnedisClient client;

    EnedisDocumentSource(EnedisClient client) {
        this.client = client;
    }

    @Override
    public Origin origin() {
        return Origin.ENEDIS;
    }

    @Override
    public boolean scarce() {
        return true;
    }

    @Override
    public List<ContractSituation> situations(AccountId account, UsagePointId point) {
        return ask(EnedisApi.CONTRACT, account, point, SituationAnswer[].class).stream()
                .flatMap(Arrays::stream)
                .map(SituationAnswer::situation)
                .toList();
    }

    @Override
    public Optional<ContractSummary> summary(AccountId account, UsagePointId point) {
        return ask(EnedisApi.CONTRACT_SUMMARY, account, point, SummaryAnswer.class)
                .map(SummaryAnswer::summary);
    }

    @Override
    public Optional<MeterDevice> meter(AccountId account, UsagePointId point) {
        return ask(EnedisApi.METER, account, point, MeterAnswer.class).map(MeterAnswer::device);
    }

    @Override
    public Optional<PointAddress> address(AccountId account, UsagePointId point) {
        return ask(EnedisApi.GENERAL, account, point, AddressAnswer.class).flatMap(AddressAnswer::place);
    }

    private <T> Optional<T> ask(EnedisApi api, AccountId account, UsagePointId point, Class<T> type) {
        try {
            return client.ask(EnedisCall.get(api, point.value(), account, Urgency.INTERACTIVE), type);
        } catch (MeterDataException refusal) {
            if (refusal.finding() != Finding.NOT_SUBSCRIBED) {
                throw refusal;
            }
            PartNotOfferedException lasting = new PartNotOfferedException();
            lasting.initCause(refusal);
            throw lasting;
        }
    }
}
