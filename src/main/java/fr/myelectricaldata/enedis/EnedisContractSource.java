package fr.myelectricaldata.enedis;

import fr.myelectricaldata.common.ErrorKind;
import fr.myelectricaldata.enedis.ContractAnswers.Meter;
import fr.myelectricaldata.enedis.ContractAnswers.Situation;
import fr.myelectricaldata.enedis.ContractAnswers.Summary;
import fr.myelectricaldata.enedis.dataconnect.EnedisApi;
import fr.myelectricaldata.enedis.dataconnect.EnedisCall;
import fr.myelectricaldata.enedis.dataconnect.EnedisClient;
import fr.myelectricaldata.meter.Contract;
import fr.myelectricaldata.meter.ContractSource;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A contract put together from three APIs. Each is subscribed and may fail on its own, so a missing part leaves its
 * fields empty; only a lost consent, a rejected gateway, or the loss of both contract parts is a failure.
 */
@Component
class EnedisContractSource implements ContractSource {
    private final EnedisClient client;

    EnedisContractSource(EnedisClient client) {
        this.client = client;
    }

    @Override
    public Origin origin() {
        return Origin.ENEDIS;
    }

    @Override
    public Contract contractOf(UsagePointId point) {
        Part<Situation[]> situations = part(EnedisApi.CONTRACT, point, Situation[].class);
        Part<Summary> summary = part(EnedisApi.CONTRACT_SUMMARY, point, Summary.class);
        if (situations.content == null && summary.content == null) {
            throw Stream.of(situations, summary)
                    .flatMap(part -> Optional.ofNullable(part.failure).stream())
                    .findFirst()
                    .orElseGet(EnedisContractSource::nothingKnown);
        }
        Part<Meter> meter = part(EnedisApi.METER, point, Meter.class);
        return new ContractAnswers(
                        situations.content == null ? List.of() : List.of(situations.content),
                        summary.content,
                        meter.content)
                .contract();
    }

    /** One API's part: its content, or why there is none. */
    private record Part<T>(@Nullable T content, @Nullable MeterDataException failure) {}

    private <T> Part<T> part(EnedisApi api, UsagePointId point, Class<T> type) {
        try {
            Optional<T> content = client.ask(EnedisCall.get(api, point.value()), type);
            return new Part<>(content.orElse(null), null);
        } catch (MeterDataException failure) {
            if (failure.kind() == ErrorKind.CONSENT || failure.finding() == Finding.GATEWAY_REJECTED) {
                throw failure;
            }
            return new Part<>(null, failure);
        }
    }

    private static MeterDataException nothingKnown() {
        return new MeterDataException(Finding.UNKNOWN_POINT, "Enedis knows no contract of this point");
    }
}
