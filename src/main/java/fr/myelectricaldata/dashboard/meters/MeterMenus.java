package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Question;
import fr.myelectricaldata.ui.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the menu of each meter: what may be done with it by whoever looks, and the dialogs behind. */
@Component
class MeterMenus {
    private final MeterDesk desk;
    private final ImportDesks files;
    private final FirstMeter consents;
    private final Clock clock;

    MeterMenus(MeterDesk desk, ImportDesks files, FirstMeter consents, Clock clock) {
        this.desk = desk;
        this.files = files;
        this.consents = consents;
        this.clock = clock;
    }

    /** How the asking again of a meter stands, for its card. */
    ReaskPanel reask(AccountId account, UsagePoint point) {
        return new ReaskPanel(desk.reasks(), account, point.id(), () -> {});
    }

    void reorder(AccountId account, List<UUID> order) {
        desk.reorder(account, order);
    }

    /**
     * @param all of the household's points
     * @param order how places are changed, or null when the visitor may only look
     * @param changed is run when something is different now
     */
    MeterMenu of(
            AccountId account, UsagePoint point, List<UsagePoint> all, @Nullable MeterOrder order, Runnable changed) {
        MeterMenu menu = new MeterMenu(point.name() == null ? point.number().masked() : point.name());
        LocalDate today = Paris.today(clock);
        menu.with("meter.menu.gaps", () -> new GapsDialog(desk, account, point, today, changed).open())
                .with("meter.menu.export", () -> new ExportDialog(desk, account, point, today).open());
        return order == null ? menu : forOwner(menu, new Owner(account, point, changed), all, order);
    }

    /** Who acts on what. */
    private record Owner(AccountId account, UsagePoint point, Runnable changed) {}

    private MeterMenu forOwner(MeterMenu menu, Owner owner, List<UsagePoint> all, MeterOrder order) {
        UsagePoint point = owner.point();
        UUID id = point.id();
        menu.with("import.open", () -> new ImportDialog(files.of(owner.account(), point), owner.changed()).open())
                .line()
                .with("meter.menu.rename", () -> rename(owner))
                .with("meter.menu.off-peak", () -> offPeak(owner))
                .with("meter.menu.settings", () -> settings(owner, all))
                .with(order.canMove(id, -1), "meter.menu.earlier", () -> order.move(id, -1))
                .with(order.canMove(id, 1), "meter.menu.later", () -> order.move(id, 1))
                .line();
        boolean held = point.heldUntil() == null;
        return menu.with("meter.menu.renew", () -> consents.begin(owner.account()))
                .with(held, "meter.menu.revoke", () -> revoke(owner))
                .with(held && point.active(), "meter.menu.pause", () -> pause(owner, true))
                .with(held && !point.active(), "meter.menu.resume", () -> pause(owner, false))
                .with("meter.menu.delete", () -> delete(owner));
    }

    private void rename(Owner owner) {
        String name = owner.point().name() == null ? "" : owner.point().name();
        new RenameDialog(
                        name,
                        changed -> act(
                                owner,
                                "meter.renamed",
                                () -> desk.rename(owner.account(), owner.point().id(), changed)))
                .open();
    }

    private void offPeak(Owner owner) {
        new OffPeakDialog(owner.point().offPeak(), calendar -> {
                    desk.offPeak(owner.account(), owner.point().id(), calendar);
                    told(owner, "meter.saved");
                })
                .open();
    }

    private void settings(Owner owner, List<UsagePoint> all) {
        List<UsagePoint> producers = all.stream()
                .filter(other -> !other.id().equals(owner.point().id())
                        && other.contract() != null
                        && other.contract().production())
                .toList();
        new SettingsDialog(
                        owner.point(),
                        producers,
                        (kva, producer) -> act(
                                owner, "meter.saved", () -> desk.settle(owner.account(), owner.point(), kva, producer)))
                .open();
    }

    private void pause(Owner owner, boolean pause) {
        act(
                owner,
                pause ? "meter.is-paused" : "meter.is-resumed",
                () -> desk.pause(owner.account(), owner.point().id(), pause));
    }

    /** Only the household itself can take a permission back, at Enedis; until then pausing stops every call. */
    private void revoke(Owner owner) {
        Question question = confirm("meter.revoke", owner, () -> pause(owner, true));
        // A dialog shows either its text or its children.
        Paragraph text = new Paragraph(question.getTranslation("meter.revoke.text"));
        question.setText("");
        question.add(text, EnedisAccount.link());
    }

    private void delete(Owner owner) {
        confirm(
                "meter.delete",
                owner,
                () -> act(
                        owner,
                        "meter.deleted",
                        () -> desk.delete(owner.account(), owner.point().id())));
    }

    private Question confirm(String key, Owner owner, Runnable action) {
        Words words = new Words(UI.getCurrent().getLocale());
        String name = owner.point().name() == null
                ? owner.point().number().masked()
                : owner.point().name();
        Question question = new Question(
                        words.text(key + ".title", name),
                        words.text(key + ".text"),
                        words.text(key + ".confirm"),
                        action)
                .grave();
        question.open();
        return question;
    }

    private void act(Owner owner, String done, Runnable action) {
        try {
            action.run();
            told(owner, done);
        } catch (DomainException refused) {
            Notification.show(ErrorText.of(refused, UI.getCurrent().getLocale()).what());
        }
    }

    private static void told(Owner owner, String key) {
        owner.changed().run();
        Words words = new Words(UI.getCurrent().getLocale());
        Notification.show(words.text(key));
    }
}
