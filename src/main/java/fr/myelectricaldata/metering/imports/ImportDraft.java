package fr.myelectricaldata.metering.imports;

import fr.myelectricaldata.meter.UsagePoint;

/** A file that was read and is not imported yet; it lives in memory alone. */
public final class ImportDraft {
    private final UsagePoint point;
    private final FileDays days;
    private final ImportPreview preview;

    ImportDraft(UsagePoint point, FileDays days, ImportPreview preview) {
        this.point = point;
        this.days = days;
        this.preview = preview;
    }

    public ImportPreview preview() {
        return preview;
    }

    UsagePoint point() {
        return point;
    }

    FileDays days() {
        return days;
    }
}
