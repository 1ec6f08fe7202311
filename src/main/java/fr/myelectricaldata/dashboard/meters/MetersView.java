package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.consent.ConsentService;
import fr.myelectricaldata.dashboard.Visitor;
import fr.myelectricaldata.meter.ConsentLost;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointEditor;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.CollectionProgress;
import fr.myelectricaldata.metering.CollectionProgress.State;
import fr.myelectricaldata.metering.CollectionService;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.ui.EmptyState;
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
import org.springframework.beans.factory.annotation.Value;

/** The household's meters, the way to add one, and how far each one's history has come. */
@Route(value = "meters", layout = MainLayout.class)
@Menu(order = 20, icon = "meter", title = "menu.meters")
@PermitAll
class MetersView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final Duration LOOK_EVERY = Duration.ofMillis(1500);

    private final Visitor visitor;
    private final ConsentService consents;
    private final CollectionService collections;
    private final ImportDesks files;
    private final Clock clock;
    private final boolean simulator;
    private final Div notices = new Div();
    private final Map<UUID, ConsentLost.Reason> losses;
    private final Map<UUID, MeterCard> cards = new LinkedHashMap<>();
    private @Nullable Poller<?> poller;

    MetersView(
            Visitor visitor,
            UsagePointService points,
            UsagePointEditor editor,
            ConsentService consents,
            CollectionService collections,
            ImportDesks files,
            Clock clock,
            @Value("${setting.ENEDIS_ENVIRONMENT:}") String environment) {
        this.visitor = visitor;
        this.consents = consents;
        this.collections = collections;
        this.files = files;
        this.clock = clock;
        this.simulator = environment.equals("simulator");
        addClassName("view");
        List<UsagePoint> all = points.list(visitor.account());
        this.losses = editor.losses(visitor.account());
        Div stack = new Div(notices);
        stack.addClassName("stack");
        all.forEach(point -> lossOf(point).ifPresent(stack::add));
        add(new ViewHeader(getTranslation("menu.meters")), stack);
        layOut(stack, all);
        follow(all);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.meters");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        notices.removeAll();
        new ConsentResult(event.getLocation().getQueryParameters())
                .notice(new Words(getLocale()))
                .ifPresent(notices::add);
        notices.setVisible(notices.getComponentCount() > 0);
    }

    private Optional<Component> lossOf(UsagePoint point) {
        return Optional.ofNullable(losses.get(point.id()))
                .map(reason -> LossNotice.of(
                        nameOf(point), reason, visitor.mayChange(), this::askEnedis, new Words(getLocale())));
    }

    private String nameOf(UsagePoint point) {
        return point.name() == null ? getTranslation("point.unnamed") : point.name();
    }

    private void layOut(Div stack, List<UsagePoint> all) {
        boolean mayChange = visitor.mayChange();
        if (all.isEmpty()) {
            Div empty = new Div(
                    new EmptyState("meter", getTranslation("meters.empty"), getTranslation("meters.empty.text")));
            empty.addClassName("card");
            stack.add(empty);
        }
        Div meters = new Div();
        meters.addClassName("meters");
        all.forEach(point -> {
            MeterCard card = new MeterCard(
                    point,
                    losses.get(point.id()),
                    mayChange && point.collectable() ? measure -> lookAgain(point, measure) : null,
                    mayChange ? () -> importFile(point) : null,
                    clock);
            cards.put(point.id(), card);
            meters.add(card);
        });
        if (mayChange) {
            meters.add(new ConsentCard(simulator, this::askEnedis));
        }
        stack.add(meters);
    }

    private void askEnedis() {
        UI.getCurrent().getPage().setLocation(consents.begin(visitor.account()));
    }

    private void lookAgain(UsagePoint point, Measure measure) {
        boolean ordered = collections.lookAgain(visitor.account(), point.number(), measure);
        Notification.show(getTranslation(ordered ? "collection.help.looking" : "collection.help.too-soon"));
        if (poller != null) {
            poller.again();
        }
    }

    private void importFile(UsagePoint point) {
        new ImportDialog(files.of(visitor.account(), point), () -> {
                    if (poller != null) {
                        poller.again();
                    }
                })
                .open();
    }

    /** Looks at the collection as long as something moves; nothing to look at needs no thread. */
    private void follow(List<UsagePoint> all) {
        if (!all.isEmpty()) {
            AccountId account = visitor.account();
            poller = new Poller<>(this, LOOK_EVERY, () -> look(account, all), this::show);
        }
    }

    private Map<UUID, List<CollectionProgress>> look(AccountId account, List<UsagePoint> all) {
        Map<UUID, List<CollectionProgress>> found = new LinkedHashMap<>();
        all.forEach(point -> found.put(point.id(), collections.progressOf(account, point.number())));
        return found;
    }

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
