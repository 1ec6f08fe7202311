package fr.myelectricaldata.metering.archive;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.Measure;
import java.util.UUID;

/**
 * One measure of one point in the hands of one holder: the unit of the archive.
 *
 * @param point the internal id of the holding, so that two holders of one number never share a series
 */
public record Series(AccountId holder, UUID point, Measure measure) {
    public static Series of(UsagePoint point, Measure measure) {
        return new Series(point.holder(), point.id(), measure);
    }
}
