package fr.myelectricaldata.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.dashboard.meters.MetersNavigation;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.ui.Carries;
import fr.myelectricaldata.ui.Chip;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.LoadedPanel;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.SeriesSwitch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page about one meter whose whole state is its {@link PageAddress}: every choice is a navigation, so that the back
 * button, bookmarks and sent links work.
 */
@Carries(Points.PARAMETER)
public abstract class PointView extends Div implements AboutOnePoint, BeforeEnterObserver, HasDynamicTitle {
    private final PointPages pages;
    private final String heading;
    private final @Nullable PageTabs tabs;
    private final Div tools = new Div();
    private final Div notices = new Div();
    private final Div content = new Div();
    private PageAddress address = PageAddress.EMPTY;

    /** @param heading key of the title */
    protected PointView(PointPages pages, String heading, List<PageTab> tabs) {
        this.pages = pages;
        this.heading = heading;
        this.tabs = tabs.isEmpty() ? null : new PageTabs(getTranslation(heading), tabs, getClass());
        addClassName("view");
        tools.addClassName("view-tools");
        content.addClassName("stack");
        add(new ViewHeader(getTranslation(heading), tools));
        if (this.tabs != null) {
            add(this.tabs);
        }
        notices.addClassNames("stack", "notices");
        notices.setVisible(false);
        add(notices, content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(heading);
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        PageMemory memory = PageMemory.of(event.getUI());
        CheckedAddress checked = CheckedAddress.of(
                asked, PageAddress.of(asked, today()), this::offers, pages.points(), memory.shown(), words());
        memory.tell(checked.remarks());
        if (!checked.agreesWith(asked)) {
            event.forwardTo(getClass(), checked.address().parameters());
            return;
        }
        memory.show(checked.point().map(UsagePoint::id).orElse(null));
        show(checked, memory.told());
    }

    private void show(CheckedAddress checked, List<String> remarks) {
        address = checked.address();
        Optional<UsagePoint> point = checked.point();
        notices.removeAll();
        remarks.forEach(remark -> notices.add(new Notice(Chip.Tone.PLAIN, remark)));
        notices.setVisible(!remarks.isEmpty());
        if (tabs != null) {
            tabs.follow(address);
        }
        tools.setVisible(point.isPresent());
        content.removeAll();
        // Pictures of what is drawn here say whose it is (see the {@code savePicture} of our scripts).
        point.map(this::nameOf)
                .ifPresentOrElse(
                        name -> getElement().setAttribute("data-subject", name),
                        () -> getElement().removeAttribute("data-subject"));
        point.ifPresentOrElse(one -> show(one, address), () -> content.add(noMeter()));
    }

    private String nameOf(UsagePoint point) {
        String number = point.number().masked();
        return point.name() == null
                ? getTranslation("point.unnamed.of", number)
                : point.name() + Formats.NBSP + Formats.NBSP + number;
    }

    /** Fills the page; called for every change of the address. */
    protected abstract void show(UsagePoint point, PageAddress address);

    /** Does the page understand this word of its address ({@code show=…})? */
    protected boolean offers(String choice) {
        return false;
    }

    /** What stands beside the title. */
    protected final void addTool(Component tool) {
        tools.add(tool);
    }

    protected final void setContent(Component... all) {
        content.removeAll();
        content.add(all);
    }

    protected final PageAddress address() {
        return address;
    }

    protected final void go(PageAddress next) {
        UI.getCurrent().navigate(getClass(), next.parameters());
    }

    protected final void go(Class<? extends Component> page, PageAddress next) {
        UI.getCurrent().navigate(page, next.parameters());
    }

    /** Switching a series off changes the address, but fetches nothing anew. */
    protected final SeriesSwitch series() {
        return new SeriesSwitch(address.hidden(), keys -> {
            address = address.withHidden(keys);
            UI ui = UI.getCurrent();
            ui.getPage()
                    .getHistory()
                    .replaceState(null, new Location(ui.getActiveViewLocation().getPath(), address.parameters()));
        });
    }

    protected final AccountId account() {
        return pages.account();
    }

    protected final LocalDate today() {
        return pages.today();
    }

    protected final Words words() {
        return new Words(getLocale());
    }

    /** What stands in the place of the content when the household has no meter yet. */
    protected Component noMeter() {
        RouterLink link = MetersNavigation.link(getTranslation("consumption.no-meter.action"));
        link.addClassNames("button-link", "primary");
        return LoadedPanel.card(new EmptyState(
                "plug", getTranslation("consumption.no-meter"), getTranslation("consumption.no-meter.text"), link));
    }
}
