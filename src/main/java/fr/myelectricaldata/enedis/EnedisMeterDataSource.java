package fr.myelectricaldata.enedis;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.enedis.dataconnect.EnedisApi;
import fr.myelectricaldata.enedis.dataconnect.EnedisCall;
import fr.myelectricaldata.enedis.dataconnect.EnedisClient;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.metering.FetchRequest;
import fr.myelectricaldata.metering.FetchedDay;
import fr.myelectricaldata.metering.MeterDataSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Measured values from Enedis, one call per request; "no measure" is an empty answer, not a failure. */
@Component
class EnedisMeterDataSource implements MeterDataSource {
    private final EnedisClient client;

    EnedisMeterDataSource(EnedisClient client) {
        this.client = client;
    }

    @Override
    public void hurry(AccountId account) {
        client.hurry(EnedisApi.MEASURES, account);
    }

    @Override
    public Origin origin() {
        return Origin.ENEDIS;
    }

    @Override
    public List<FetchedDay> fetch(FetchRequest request) {
        Series series = Series.of(request.measure());
        EnedisCall call = EnedisCall.get(
                EnedisApi.MEASURES,
                series.resourceFor(request.point(), request.days()),
                request.account(),
                request.urgency());
        return client.ask(call, MeasureAnswer.class)
                .map(answer -> DaysOfAnswer.of(
                        request.measure(),
                        request.days(),
                        answer.pointsOf(series, request.point().value()),
                        answer.pas()))
                .orElse(List.of());
    }
}
