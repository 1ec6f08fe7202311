package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.dashboard.Points;
import fr.myelectricaldata.dashboard.Visitor;
import fr.myelectricaldata.meter.ConsentLost;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointEditor;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.CollectionProgress;
import fr.myelectricaldata.metering.CollectionProgress.State;
import fr.myelectricaldata.metering.CollectionService;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.ui.Carries;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.LoadedPanel;
import fr.myelectricaldata.ui.Poller;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The household's meters, the way to add one, and how far each one's history has come. */
@Route(value = "meters", layout = MainLayout.class)
@Menu(order = 20, icon = "meter", title = "menu.meters")
@PermitAll
@Carries(Points.PARAMETER)
class MetersView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final Duration LOOK_EVERY = Duration.ofMillis(1500);

    private final Visitor visitor;
    private final UsagePointService points;
    private final UsagePointEditor editor;
    private final CollectionService collections;
    private final MeterMenus menus;
    private final FirstMeter consents;
    private final Clock clock;
    private final Div notices = new Div();
    private final Div stack = new Div();
    private final Map<UUID, MeterCard> cards = new LinkedHashMap<>();
    private final Poller<Map<UUID, List<CollectionProgress>>> poller;
    private List<UsagePoint> all = List.of();

    MetersView(
            Visitor visitor,
            UsagePointService points,
            UsagePointEditor editor,
            CollectionService collections,
            MeterMenus menus,
            FirstMeter consents,
            Clock clock) {
        this.visitor = visitor;
        this.points = points;
        this.editor = editor;
        this.collections = collections;
        this.menus = menus;
        this.consents = consents;
        this.clock = clock;
        addClassName("view");
        stack.addClassName("stack");
        add(new ViewHeader(getTranslation("menu.meters")), stack);
        AccountId account = visitor.account();
        poller = new Poller<>(this, LOOK_EVERY, () -> look(account), this::show);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.meters");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        QueryParameters kept = ConsentResult.without(asked);
        if (!kept.equals(asked)) {
            // What the return left in the address was said to other clients; the session says it to this page.
            event.forwardTo(MetersView.class, kept);
            return;
        }
        notices.removeAll();
        ConsentResult.take(VaadinSession.getCurrent())
                .filter(result -> !result.waits()
                        || consents.waiting(visitor.account(), this::changed).isEmpty())
                .map(result -> result.notice(new Words(getLocale())))
                .ifPresent(notices::add);
        notices.setVisible(notices.getComponentCount() > 0);
        layOut();
    }

    /** Shows the meters as they are now; after every change of one of them. */
    private void layOut() {
        stack.removeAll();
        cards.clear();
        AccountId account = visitor.account();
        all = points.list(account);
        Map<UUID, ConsentLost.Reason> losses = editor.losses(account);
        stack.add(notices);
        consents.waiting(account, this::changed).ifPresent(stack::add);
        all.forEach(point -> lossOf(point, losses).ifPresent(stack::add));
        if (all.isEmpty()) {
            stack.add(LoadedPanel.card(
                    new EmptyState("meter", getTranslation("meters.empty"), getTranslation("meters.empty.text"))));
        }
        boolean mayChange = visitor.mayChange();
        MeterOrder order = new MeterOrder(all.stream().map(UsagePoint::id).toList(), this::reorder);
        Div meters = new Div();
        meters.addClassName("meters");
        all.forEach(point -> meters.add(card(point, losses.get(point.id()), order)));
        if (mayChange) {
            meters.add(all.isEmpty() ? consents.card(account) : consents.cardForMore(account));
        }
        stack.add(meters);
    }

    private Optional<Component> lossOf(UsagePoint point, Map<UUID, ConsentLost.Reason> losses) {
        String name = point.name() == null
                ? getTranslation("point.unnamed.of", point.number().masked())
                : point.name();
        return Optional.ofNullable(losses.get(point.id()))
                .map(reason ->
                        LossNotice.of(name, reason, visitor.mayChange(), this::askEnedis, new Words(getLocale())));
    }

    private MeterCard card(UsagePoint point, ConsentLost.@Nullable Reason lost, MeterOrder order) {
        boolean mayChange = visitor.mayChange();
        MeterCard card = new MeterCard(
                point,
                lost,
                mayChange && point.collectable() ? measure -> lookAgain(point, measure) : null,
                menus.of(visitor.account(), point, all, mayChange ? order : null, this::changed),
                clock);
        if (mayChange && all.size() > 1) {
            order.drag(card, point.id());
        }
        if (mayChange) {
            card.add(menus.reask(visitor.account(), point));
        }
        cards.put(point.id(), card);
        return card;
    }

    private void reorder(List<UUID> order) {
        menus.reorder(visitor.account(), order);
        changed();
    }

    private void changed() {
        layOut();
        if (isAttached()) {
            poller.again();
        }
    }

    private void askEnedis() {
        consents.begin(visitor.account());
    }

    private void lookAgain(UsagePoint point, Measure measure) {
        boolean ordered = collections.lookAgain(visitor.account(), point.number(), measure);
        Notification.show(getTranslation(ordered ? "collection.help.looking" : "collection.help.too-soon"));
        poller.again();
    }

    private Map<UUID, List<CollectionProgress>> look(AccountId account) {
        Map<UUID, List<CollectionProgress>> found = new LinkedHashMap<>();
        all.forEach(point -> found.put(point.id(), collections.progressOf(account, point.number())));
        return found;
    }

    /** Nothing that moves needs no further look. */
    private boolean show(Map<UUID, List<CollectionProgress>> found) {
        found.forEach((id, progress) -> {
            MeterCard card = cards.get(id);
            if (card != null) {
                card.show(progress);
            }
        });
        return found.values().stream()
                .flatMap(List::stream)
                .anyMatch(progress -> progress.state() != State.DONE && progress.state() != State.NOT_AVAILABLE);
    }
}
