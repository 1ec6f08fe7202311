package fr.myelectricaldata.admin.ui.database;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.database.DatabaseReport;
import fr.myelectricaldata.admin.database.MaintenanceRun;
import fr.myelectricaldata.admin.database.MaintenanceRun.Kind;
import fr.myelectricaldata.admin.database.MaintenanceRun.State;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.LoadedPanel;
import fr.myelectricaldata.ui.Poller;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;

/** What the database is and holds, its backups and checks. */
@Route(value = "admin/database", layout = MainLayout.class)
@Menu(order = 131, icon = "table", title = "menu.database")
@RolesAllowed("database")
class DatabaseView extends Div implements HasDynamicTitle {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int TOLD_MILLISECONDS = 5_000;

    private final DatabaseDesk desk;
    private final AccountPrincipal actor;
    private final DatabaseParts parts = new DatabaseParts(getLocale());
    private final LoadedPanel<DatabaseReport> report = new LoadedPanel<>(parts::report);
    private final Card work = new Card(getTranslation("database.work"));
    private final Poller<List<MaintenanceRun>> poller;
    private boolean running;

    DatabaseView(DatabaseDesk desk) {
        this.desk = desk;
        this.actor = desk.actor();
        addClassName("view");
        Div content = new Div(work, report);
        content.addClassName("stack");
        add(new ViewHeader(getTranslation("database.title")).withLead(getTranslation("database.lead")), content);
        poller = new Poller<>(this, LOOK_EVERY, () -> desk.care().runs(actor), this::show);
        addAttachListener(attached -> load());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("database.title");
    }

    private void load() {
        report.load(progress -> desk.care().report(actor));
    }

    /** Looks again for as long as something runs. */
    private boolean show(List<MaintenanceRun> runs) {
        boolean ran = running;
        running = runs.stream().anyMatch(run -> run.state() == State.RUNNING);
        ActionButton backup = new ActionButton(getTranslation("database.backup"), () -> start(Kind.BACKUP));
        ActionButton check = new ActionButton(getTranslation("database.check"), () -> start(Kind.CHECK));
        backup.setEnabled(!running);
        check.setEnabled(!running);
        Div actions = new Div(backup, check);
        actions.addClassName("actions");
        work.setContent(actions, parts.runs(runs));
        if (ran && !running) {
            load();
        }
        return running;
    }

    private void start(Kind kind) {
        try {
            desk.care().start(actor, kind);
            running = true;
        } catch (DomainException refused) {
            Notification.show(ErrorText.of(refused, getLocale()).what(), TOLD_MILLISECONDS, Position.BOTTOM_CENTER);
        }
        poller.again();
    }
}
