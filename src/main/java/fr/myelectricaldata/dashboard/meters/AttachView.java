package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.CallbackDataProvider.FetchCallback;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.admin.accounts.AccountDirectory;
import fr.myelectricaldata.admin.accounts.AccountQuery;
import fr.myelectricaldata.admin.accounts.AccountRow;
import fr.myelectricaldata.admin.points.NewPoint;
import fr.myelectricaldata.admin.points.PointAttachment;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.BackgroundLoader;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Loadable;
import fr.myelectricaldata.ui.LoadingPanel;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.Question;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An operator attaches a point to somebody's account; Enedis may be asked on the way, so it takes a moment. */
@Route(value = "admin/add-pdl", layout = MainLayout.class)
@Menu(order = 112, icon = "meter", title = "menu.attach")
@RolesAllowed("users.attach")
class AttachView extends Div implements HasDynamicTitle {
    private final AccountDirectory directory;
    private final PointAttachment attachment;
    private final AccountPrincipal actor;
    private final Div answer = new Div();
    private final Div place = new Div();
    private AttachForm form;
    private final BackgroundLoader<String> work = new BackgroundLoader<>(this, this::show);

    AttachView(AccountDirectory directory, PointAttachment attachment, AuthenticationContext authentication) {
        this.directory = directory;
        this.attachment = attachment;
        this.actor = authentication
                .getAuthenticatedUser(AccountPrincipal.class)
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
        addClassName("view");
        form = new AttachForm(people());
        place.add(form);
        Button attach = new ActionButton(getTranslation("attach.do"), this::ask);
        attach.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(attach);
        actions.addClassName("actions");
        Div card = new Div(answer, place, actions);
        card.addClassNames("card", "stack", "narrow-card");
        add(new ViewHeader(getTranslation("attach.title")).withLead(getTranslation("attach.lead")), card);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attach.title");
    }

    private @Nullable FetchCallback<String, String> people() {
        return actor.rights().may(Permission.USERS)
                ? query -> directory
                        .find(
                                actor,
                                AccountQuery.ALL
                                        .withText(query.getFilter().orElse(""))
                                        .sortedBy(AccountQuery.Sort.EMAIL, true),
                                query.getOffset(),
                                query.getLimit())
                        .stream()
                        .map(AccountRow::email)
                : null;
    }

    private void ask() {
        if (!form.valid()) {
            return;
        }
        EmailAddress owner = form.email();
        NewPoint point = form.point();
        new Question(
                        getTranslation("attach.sure", point.number().masked(), owner.value()),
                        getTranslation("attach.sure.text"),
                        getTranslation("attach.do"),
                        () -> attach(owner, point, getLocale()))
                .open();
    }

    private void attach(EmailAddress owner, NewPoint point, Locale language) {
        String done = getTranslation("attach.done", point.number().masked(), owner.value());
        work.load(progress -> {
            attachment.attach(actor, owner, point, language);
            return done;
        });
    }

    private void show(Loadable<String> state) {
        answer.removeAll();
        switch (state) {
            case Loadable.NotLoaded<String> nothing -> {}
            case Loadable.Loading<String> loading -> answer.add(new LoadingPanel(loading, work::cancel));
            case Loadable.Failed<String> failed ->
                answer.add(new Notice(
                        Tone.BAD, ErrorText.of(failed.error(), getLocale()).what()));
            case Loadable.Ready<String> ready -> {
                answer.add(new Notice(Tone.OK, ready.value()));
                form = new AttachForm(people());
                place.removeAll();
                place.add(form);
            }
        }
    }
}
