package fr.myelectricaldata.admin.ui.jobs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.jobs.Job;
import fr.myelectricaldata.admin.jobs.Jobs;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Poller;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;

/** Every background job: what it does, how it went, when it comes again; it can be had now. */
@Route(value = "admin/jobs", layout = MainLayout.class)
@Menu(order = 121, icon = "calendar", title = "menu.jobs")
@RolesAllowed("jobs")
class JobsView extends Div implements HasDynamicTitle {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final int TOLD_MILLISECONDS = 5_000;

    private final Jobs jobs;
    private final AccountPrincipal actor;
    private final Div board = new Div();
    private final Poller<List<Job>> poller;
    private List<Job> shown = List.of();

    JobsView(Jobs jobs, AuthenticationContext authentication) {
        this.jobs = jobs;
        this.actor = authentication
                .getAuthenticatedUser(AccountPrincipal.class)
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
        addClassName("view");
        board.addClassName("grid");
        add(new ViewHeader(getTranslation("jobs.title")).withLead(getTranslation("jobs.lead")), board);
        poller = new Poller<>(this, LOOK_EVERY, () -> jobs.all(actor), this::show);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("jobs.title");
    }

    /** Only what changed is drawn anew, so that a button keeps the focus. There is always something to wait for. */
    private boolean show(List<Job> now) {
        if (!now.equals(shown)) {
            shown = now;
            Words words = new Words(getLocale());
            board.removeAll();
            now.forEach(job -> board.add(new JobCard(job, words, this::run)));
        }
        return true;
    }

    private void run(Job job) {
        String told;
        try {
            int due = jobs.runNow(actor, job.name());
            told = job.recurring()
                    ? getTranslation("jobs.started", JobCard.title(job, new Words(getLocale())))
                    : getTranslation("jobs.brought", due);
        } catch (DomainException refused) {
            told = ErrorText.of(refused, getLocale()).what();
        }
        Notification.show(told, TOLD_MILLISECONDS, Position.BOTTOM_CENTER);
        poller.again();
    }
}
