package fr.myelectricaldata.dashboard;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.preferences.AccountPreferences;
import fr.myelectricaldata.account.preferences.PreferenceService;
import fr.myelectricaldata.ui.shell.Appearance;
import fr.myelectricaldata.ui.shell.Cookies;
import fr.myelectricaldata.ui.shell.Language;
import fr.myelectricaldata.ui.shell.PreferenceStore;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * The preferences of whoever looks at the page: kept with their account, or in this browser alone for strangers and for
 * visitors of the demonstration, who all share one account.
 */
@Component
public class ReaderPreferences implements PreferenceStore {
    private final AuthenticationContext people;
    private final PreferenceService preferences;

    ReaderPreferences(AuthenticationContext people, PreferenceService preferences) {
        this.people = people;
        this.preferences = preferences;
    }

    /** By one statement, or none. */
    public AccountPreferences current() {
        return account().map(preferences::of).orElseGet(ReaderPreferences::ofBrowser);
    }

    /** Changes how the reader analyses; language and appearance have {@link fr.myelectricaldata.ui.shell.Choices}. */
    public AccountPreferences change(UnaryOperator<AccountPreferences> change) {
        Optional<AccountId> account = account();
        if (account.isPresent()) {
            return preferences.change(account.get(), change);
        }
        AccountPreferences changed = change.apply(ofBrowser());
        Cookies.write(AnalysisCookie.NAME, AnalysisCookie.write(changed));
        return changed;
    }

    @Override
    public Kept kept() {
        return account()
                .map(preferences::of)
                .map(kept -> new Kept(
                        Language.of(kept.language()),
                        Optional.ofNullable(kept.appearance()).map(one -> Appearance.valueOf(one.name()))))
                .orElse(Kept.NOTHING);
    }

    @Override
    public void keep(Language language) {
        account()
                .ifPresent(account -> preferences.change(
                        account, kept -> kept.withLanguage(language.locale().getLanguage())));
    }

    @Override
    public void keep(Appearance appearance) {
        account()
                .ifPresent(account -> preferences.change(
                        account,
                        kept -> kept.withAppearance(AccountPreferences.Appearance.valueOf(appearance.name()))));
    }

    private Optional<AccountId> account() {
        return people.getAuthenticatedUser(AccountPrincipal.class)
                .filter(reader -> !reader.rights().readsOnly())
                .map(AccountPrincipal::id);
    }

    private static AccountPreferences ofBrowser() {
        return Cookies.read(VaadinRequest.getCurrent(), AnalysisCookie.NAME)
                .flatMap(AnalysisCookie::read)
                .orElse(AccountPreferences.NONE);
    }
}
