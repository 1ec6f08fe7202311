package fr.myelectricaldata.metering.web;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.gateway.AnswerFormat;
import fr.myelectricaldata.gateway.BodyType;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.ReadingQuery;
import fr.myelectricaldata.metering.ReadingQuery.Freshness;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A request for a series, read once for all addresses: who asks, for what, and how the answer shall look.
 *
 * @param format of the JSON
 * @param separator of the CSV
 * @param web the request as it came, with its conditions ({@code If-None-Match})
 */
record Asked(
        AccountId reader,
        UsagePointId point,
        DateRange days,
        Freshness freshness,
        AnswerFormat format,
        BodyType type,
        char separator,
        ServletWebRequest web) {
    ReadingQuery about(Measure measure) {
        return new ReadingQuery(point, measure, days, freshness);
    }
}
