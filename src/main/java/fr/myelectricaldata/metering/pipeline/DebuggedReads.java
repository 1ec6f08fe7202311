package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.metering.LongReadings;
import fr.myelectricaldata.metering.LongReads;
import fr.myelectricaldata.metering.MeteringService;
import fr.myelectricaldata.metering.ReadingQuery;
import fr.myelectricaldata.metering.Readings;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Service;

/**
 * For an account that is watched for a while: what each read asked, what came of it and how long it took. The mark comes along
 * with the reader's identity, so an account that is not watched costs nothing. A point is named by its last digits.
 */
@Service
class DebuggedReads implements MeteringService, LongReads {
    private static final Logger log = LoggerFactory.getLogger(DebuggedReads.class);

    private final ReadPipeline pipeline;
    private final SecurityContextHolderStrategy contexts;
    private final Clock clock;

    DebuggedReads(ReadPipeline pipeline, ObjectProvider<SecurityContextHolderStrategy> contexts, Clock clock) {
        this.pipeline = pipeline;
        this.contexts = contexts.getIfAvailable(SecurityContextHolder::getContextHolderStrategy);
        this.clock = clock;
    }

    @Override
    public Readings read(AccountId account, ReadingQuery query, ProgressListener progress) {
        return told(account, query, () -> pipeline.read(account, query, progress), DebuggedReads::outcome);
    }

    @Override
    public LongReadings open(AccountId account, ReadingQuery query) {
        return told(account, query, () -> pipeline.open(account, query), DebuggedReads::outcome);
    }

    private <T> T told(AccountId account, ReadingQuery query, Supplier<T> read, Function<T, String> outcome) {
        if (!watched()) {
            return read.get();
        }
        long began = System.nanoTime();
        try {
            T answer = read.get();
            tell(account, query, outcome.apply(answer), began);
            return answer;
        } catch (DomainException failure) {
            tell(account, query, failure.code().value(), began);
            throw failure;
        }
    }

    private boolean watched() {
        Authentication present = contexts.getContext().getAuthentication();
        return present != null
                && present.getPrincipal() instanceof AccountPrincipal reader
                && reader.watched(clock.instant());
    }

    private static void tell(AccountId account, ReadingQuery query, String outcome, long began) {
        log.info(
                "Watched account {}, request {}: {} of {} for {}, {}: {}, {} ms",
                account,
                MDC.get("requestId"),
                query.measure(),
                query.point(),
                query.days(),
                query.freshness(),
                outcome,
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    private static String outcome(Readings answer) {
        return answer.readings().size() + " readings, " + answer.holes().size() + " holes, " + answer.upstreamCalls()
                + " upstream calls" + (answer.upstreamCalls() == 0 ? " (archive)" : "");
    }

    private static String outcome(LongReadings answer) {
        return "long answer for " + answer.days() + ", " + answer.holes().size() + " holes";
    }
}
