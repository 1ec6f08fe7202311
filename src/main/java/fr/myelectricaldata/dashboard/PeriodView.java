package fr.myelectricaldata.dashboard;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.ui.PeriodPicker;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** A page about one meter over a period that the reader chooses. */
public abstract class PeriodView extends PointView {
    private final Supplier<DateRange> usual;
    private final PeriodPicker picker;
    private DateRange days;

    /** @param usual the period of an address that names none */
    protected PeriodView(PointPages pages, String heading, List<PageTab> tabs, Function<PointPages, DateRange> usual) {
        super(pages, heading, tabs);
        this.usual = () -> usual.apply(pages);
        this.days = pages.usualPeriod();
        picker = new PeriodPicker(pages.periods(), days -> go(address().withDays(days)));
        addTool(picker);
    }

    @Override
    protected final void show(UsagePoint point, PageAddress address) {
        days = address.days() == null ? usual.get() : address.days();
        picker.show(days);
        show(point, days);
    }

    /** Fills the page; called for every change of the address. */
    protected abstract void show(UsagePoint point, DateRange days);

    /** The period that is shown. */
    protected final DateRange days() {
        return days;
    }
}
