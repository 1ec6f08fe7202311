package fr.myelectricaldata.metering.web;

import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.gateway.AnswerFormat;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.gateway.BodyType;
import fr.myelectricaldata.gateway.ErrorAnswers;
import fr.myelectricaldata.meter.PointAccessDeniedException;
import fr.myelectricaldata.metering.LongReadings;
import fr.myelectricaldata.metering.LongReads;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.MeteringService;
import fr.myelectricaldata.metering.Readings;
import fr.myelectricaldata.metering.wire.MeterReading;
import fr.myelectricaldata.metering.wire.Stamp;
import fr.myelectricaldata.metering.wire.SynchronousMeasure;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers a request for a series: in whole as JSON, or row by row. An answer that the asker has already is not written. */
@Component
class ReadingAnswers {
    private final MeteringService metering;
    private final LongReads longReads;
    private final ApiResponses responses;
    private final PartialData partialData;
    private final ErrorAnswers errors;
    private final Clock clock;

    ReadingAnswers(
            MeteringService metering,
            LongReads longReads,
            ApiResponses responses,
            PartialData partialData,
            ErrorAnswers errors,
            Clock clock) {
        this.metering = metering;
        this.longReads = longReads;
        this.responses = responses;
        this.partialData = partialData;
        this.errors = errors;
        this.clock = clock;
    }

    ResponseEntity<?> to(Asked asked, Measure measure) {
        return asked.type() == BodyType.JSON ? whole(asked, measure) : streamed(asked, measure);
    }

    private ResponseEntity<?> whole(Asked asked, Measure measure) {
        Readings readings = PointAccessDeniedException.unless(
                asked.point(), point -> metering.read(asked.reader(), asked.about(measure), ProgressListener.NONE));
        Optional<ApiResponse.Error> partial = partialData.of(readings.holes(), readings.notRefreshed());
        if (readings.readings().isEmpty() && partial.isEmpty()) {
            throw PartialData.nothing(readings.holes());
        }
        AnswerHeaders headers = AnswerHeaders.of(asked, DataTag.of(readings, asked.format(), partial))
                .kept(readings.notRefreshed(), clock.instant());
        if (headers.held(asked)) {
            return headers.notModified();
        }
        Object data = asked.format() == AnswerFormat.V5
                ? new MeterReading.Wrapped(MeterReading.of(readings, Stamp.START))
                : SynchronousMeasure.of(readings);
        return headers.ok()
                .body(partial.map(why -> responses.partial(data, why)).orElseGet(() -> responses.ok(data)));
    }

    private ResponseEntity<?> streamed(Asked asked, Measure measure) {
        LongReadings readings = PointAccessDeniedException.unless(
                asked.point(), point -> longReads.open(asked.reader(), asked.about(measure)));
        Optional<ApiResponse.Error> partial = partialData.of(readings.holes(), readings.notRefreshed());
        if (readings.empty() && partial.isEmpty()) {
            throw PartialData.nothing(readings.holes());
        }
        AnswerHeaders headers = AnswerHeaders.of(asked, DataTag.of(readings, asked, partial))
                .kept(readings.notRefreshed(), clock.instant());
        if (headers.held(asked)) {
            return headers.notModified();
        }
        ReadingTable table = new ReadingTable(
                readings,
                asked.type(),
                asked.separator(),
                failure -> errors.reported(failure, asked.web().getRequest()));
        return headers.download(table, partial).body(table);
    }
}
