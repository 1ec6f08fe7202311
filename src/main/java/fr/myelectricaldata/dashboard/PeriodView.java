package fr.myelectricaldata.dashboard;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.dashboard.PointPages.Habits;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.ui.PeriodPicker;
import java.util.List;
import java.util.function.Function;

/** A page about one meter over a period that the reader chooses. */
public abstract class PeriodView extends PointView {
    private final DateRange usual;
    private final PeriodPicker picker;

    /** @param usual the period of an address that names none */
    protected PeriodView(PointPages pages, String heading, List<PageTab> tabs, Function<Habits, DateRange> usual) {
        super(pages, heading, tabs);
        Habits habits = pages.habits();
        this.usual = usual.apply(habits);
        picker = new PeriodPicker(habits.periods(), days -> go(address().withDays(days)));
        addTool(picker);
    }

    @Override
    protected final void show(UsagePoint point, PageAddress address) {
        picker.show(days());
        show(point, days());
    }

    /** Fills the page; called for every change of the address. */
    protected abstract void show(UsagePoint point, DateRange days);

    /** The period that is shown. */
    protected final DateRange days() {
        return address().daysOr(usual);
    }
}
