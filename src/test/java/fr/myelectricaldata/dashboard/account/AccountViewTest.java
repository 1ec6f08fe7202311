package fr.myelectricaldata.dashboard.account;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireCancel;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.conso.ConsoToken;
import fr.myelectricaldata.account.conso.ConsoTokenOrder;
import fr.myelectricaldata.account.conso.ConsoTokens;
import fr.myelectricaldata.account.factor.SecondFactors;
import fr.myelectricaldata.account.preferences.AccountPreferences;
import fr.myelectricaldata.account.preferences.AnalysisYear;
import fr.myelectricaldata.account.preferences.FirstPeriod;
import fr.myelectricaldata.account.preferences.PreferenceService;
import fr.myelectricaldata.account.role.Rights;
import fr.myelectricaldata.account.signin.SignIn;
import fr.myelectricaldata.account.signin.SignIns;
import fr.myelectricaldata.account.signin.Visit;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.FakePoints;
import fr.myelectricaldata.preview.ViewTest;
import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.quota.QuotaService;
import fr.myelectricaldata.testing.Authenticator;
import fr.myelectricaldata.testing.Clicks;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.ShownOnce;
import fr.myelectricaldata.ui.ToolButton;
import java.time.Clock;
import java.time.Duration;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AccountViewTest extends ViewTest {
    private static final String FIRST_PASSWORD = "Un-mot-de-passe-1";

    @Autowired
    AccountService accounts;

    @Autowired
    ConsoTokens tokens;

    @Autowired
    QuotaService quotas;

    @Autowired
    UsagePointService points;

    @Autowired
    Clock clock;

    @Autowired
    SecondFactors factors;

    @Autowired
    SignIns signIns;

    @Autowired
    PreferenceService preferences;

    @BeforeEach
    void noTokenYet() {
        all().forEach(token -> tokens.revoke(FakePeople.ALICE, token.id()));
        quotas.reset(FakePeople.ALICE);
    }

    private void open(AccountPrincipal person, Locale language) {
        visit(person, language);
        go("account");
    }

    private void openAsAlice() {
        open(FakePeople.ALICE_USER, Locale.FRENCH);
    }

    private List<ConsoToken> all() {
        return tokens.list(FakePeople.ALICE);
    }

    private Account alice() {
        return accounts.get(FakePeople.ALICE);
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private UsagePoint house() {
        return points.get(FakePeople.ALICE, FakePoints.HOUSE);
    }

    private void order(String name) {
        click("Créer un jeton");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Nom")), name);
    }

    /** The button of the dialog comes after the one of the card. */
    private static void submit() {
        List<Button> buttons = _find(Button.class, spec -> spec.withText("Créer un jeton"));
        _click(buttons.getLast());
    }

    @Test
    void oneSeesWhoOneIs() {
        openAsAlice();
        assertThat(page()).contains("alice@exemple.fr", "Foyer", alice().clientId());
        open(FakePeople.ALICE_USER, Locale.ENGLISH);
        assertThat(page())
                .contains("Household", "Today’s quotas", "Conso tokens")
                .doesNotContain("Quotas du jour");
    }

    @Test
    void gaugesShowWhatIsUsedAndWhenItStartsAgain() {
        quotas.charge(FakePeople.ALICE, QuotaKind.UPSTREAM);
        quotas.charge(FakePeople.ALICE, QuotaKind.UPSTREAM);
        quotas.charge(FakePeople.ALICE, QuotaKind.CACHED);
        openAsAlice();
        assertThat(page()).contains("2 sur 50", "1 sur 1\u202f000", "minuit, heure de Paris");
        assertThat(_find(ProgressBar.class).getFirst().getValue()).isEqualTo(2);
        assertThat(page()).doesNotContain("Épuisé");
    }

    @Test
    void anEmptyQuotaIsCalledSo() {
        for (int i = 0; i < 50; i++) {
            quotas.charge(FakePeople.ALICE, QuotaKind.UPSTREAM);
        }
        openAsAlice();
        assertThat(page()).contains("50 sur 50", "Épuisé");
    }

    @Test
    void aNewSecretIsAskedForTwiceAndShownOnce() {
        tokens.mint(FakePeople.ALICE, new ConsoTokenOrder("Vieux", List.of(FakePoints.HOUSE.value())));
        openAsAlice();
        int before = alice().credentialVersion();
        click("Régénérer le client_secret");
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        _fireCancel(dialog);
        assertThat(alice().credentialVersion()).isEqualTo(before);
        assertThat(page()).contains("Vieux");
        click("Régénérer le client_secret");
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(alice().credentialVersion()).isEqualTo(before + 1);
        assertThat(all()).as("tokens die with the secret").isEmpty();
        assertThat(page()).doesNotContain("Vieux");
        assertThat(_get(OnceDialog.class).getHeaderTitle()).isEqualTo("Votre nouveau client_secret");
        assertThat(textOf(_get(ShownOnce.class))).contains("affiché que cette fois");
        _click(_get(ToolButton.class, spec -> spec.withAttribute("aria-label", "Afficher\u00a0: client_secret")));
        String secret = shownText("[A-Za-z0-9_-]{86}");
        assertThat(accounts.findBySecret(secret))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(FakePeople.ALICE));
        Button done = _get(Button.class, spec -> spec.withText("Terminé"));
        assertThat(done.isEnabled()).isFalse();
        _setValue(_get(_get(ShownOnce.class), Checkbox.class), true);
        _click(done);
        _assertNone(ShownOnce.class);
    }

    /** Values stand in code elements. */
    private static String shownText(String form) {
        return _find(_get(ShownOnce.class), Code.class).stream()
                .map(code -> code.getText())
                .filter(text -> text.matches(form))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTokenIsMadeForTheChosenMetersAndShownOnce() {
        openAsAlice();
        assertThat(page()).contains("Aucun jeton");
        order("Home Assistant");
        assertThat(textOf(UI.getCurrent())).doesNotContain(FakePoints.HOUSE.value());
        CheckboxGroup<UsagePoint> group = points();
        group.setValue(Set.of(house()));
        _setValue(_get(DatePicker.class), Paris.today(clock).plusYears(1));
        submit();
        assertThat(all()).singleElement().satisfies(token -> {
            assertThat(token.name()).isEqualTo("Home Assistant");
            assertThat(token.points()).containsExactly(FakePoints.HOUSE.value());
            assertThat(token.lastDay()).isEqualTo(Paris.today(clock).plusYears(1));
        });
        _click(_get(ToolButton.class, spec -> spec.withAttribute("aria-label", "Afficher\u00a0: jeton")));
        assertThat(tokens.verify(shownText("eyJ.*"))).isPresent();
        _setValue(_get(_get(ShownOnce.class), Checkbox.class), true);
        click("Terminé");
        assertThat(page())
                .contains("Home Assistant", "Maison\u00a0…3456", "jamais utilisé")
                .doesNotContain("eyJ", FakePoints.HOUSE.value());
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<UsagePoint> points() {
        return _get(CheckboxGroup.class);
    }

    @Test
    void aDoubleClickMakesOneToken() {
        openAsAlice();
        order("Home Assistant");
        points().setValue(Set.of(house()));
        Clicks.twice(_get(_get(TokenDialog.class), Button.class, spec -> spec.withText("Créer un jeton")));
        assertThat(all()).hasSize(1);
    }

    @Test
    void aRefusedOrderMayBeSentAgain() {
        openAsAlice();
        order("  ");
        submit();
        assertThat(_get(_get(TokenDialog.class), Button.class, spec -> spec.withText("Créer un jeton"))
                        .isEnabled())
                .isTrue();
    }

    @Test
    void aTokenNeedsANameAndAMeter() {
        openAsAlice();
        order("  ");
        submit();
        assertThat(_get(TextField.class, spec -> spec.withLabel("Nom")).isInvalid())
                .isTrue();
        assertThat(points().isInvalid()).isTrue();
        assertThat(all()).isEmpty();
    }

    @Test
    void aTokenIsRevokedAfterOneQuestionThatNamesIt() {
        tokens.mint(FakePeople.ALICE, new ConsoTokenOrder("Salon", List.of(FakePoints.SHED.value())));
        openAsAlice();
        _click(_get(Button.class, spec -> spec.withText("Révoquer")));
        _fireCancel(_get(ConfirmDialog.class));
        assertThat(all()).hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("Révoquer")));
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("header")).contains("Salon");
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(all()).isEmpty();
        assertThat(page()).contains("Aucun jeton");
    }

    @Test
    void aTokenThatWasRevokedElsewhereMeanwhileIsGoneQuietly() {
        tokens.mint(FakePeople.ALICE, new ConsoTokenOrder("Salon", List.of(FakePoints.SHED.value())));
        openAsAlice();
        noTokenYet();
        _click(_get(Button.class, spec -> spec.withText("Révoquer")));
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(page()).contains("Aucun jeton");
    }

    @Test
    void aTokenTellsItsLifeInWords() {
        String value = tokens.mint(
                        FakePeople.ALICE,
                        new ConsoTokenOrder("Script", List.of(FakePoints.HOUSE.value()), Paris.today(clock)))
                .value();
        tokens.mint(FakePeople.ALICE, new ConsoTokenOrder("Autre", List.of("11111111111111")));
        tokens.verify(value);
        openAsAlice();
        assertThat(page()).contains("jusqu’au", "utilisé le", "sans fin", "compteur …1111, plus tenu");
        assertThat(page()).doesNotContain("11111111111111");
    }

    @Test
    void whoHasNoMeterIsToldWhereToBegin() {
        open(FakePeople.NEW_USER, Locale.FRENCH);
        click("Créer un jeton");
        assertThat(textOf(_get(TokenDialog.class))).contains("Ajoutez d’abord un compteur");
        _assertNone(CheckboxGroup.class);
    }

    private void changePassword(String current, String replacement) {
        _setValue(_get(PasswordField.class, spec -> spec.withLabel("Mot de passe actuel")), current);
        _setValue(_get(PasswordField.class, spec -> spec.withLabel("Nouveau mot de passe")), replacement);
        click("Changer le mot de passe");
    }

    @Test
    void aPasswordIsChangedByWhoKnowsThePresentOne() {
        tokens.mint(FakePeople.ALICE, new ConsoTokenOrder("Salon", List.of(FakePoints.SHED.value())));
        openAsAlice();
        changePassword("Faux-mot-de-passe-9", "Un-autre-mot-2");
        assertThat(_get(PasswordField.class, spec -> spec.withLabel("Mot de passe actuel"))
                        .isInvalid())
                .isTrue();
        changePassword(FIRST_PASSWORD, "faible");
        assertThat(_get(PasswordField.class, spec -> spec.withLabel("Nouveau mot de passe"))
                        .isInvalid())
                .isTrue();
        assertThat(accounts.authenticate("alice@exemple.fr", FIRST_PASSWORD)).isPresent();
        assertThat(all()).hasSize(1);
        changePassword(FIRST_PASSWORD, "Un-autre-mot-2");
        assertThat(textOf(_get(Notice.class))).contains("Mot de passe changé");
        assertThat(accounts.authenticate("alice@exemple.fr", "Un-autre-mot-2")).isPresent();
        assertThat(page()).contains("Aucun jeton");
        changePassword("Un-autre-mot-2", FIRST_PASSWORD);
        assertThat(accounts.authenticate("alice@exemple.fr", FIRST_PASSWORD)).isPresent();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    /** The buttons of a dialog come after those of the cards. */
    private static void confirm(String text) {
        _click(_find(Button.class, spec -> spec.withText(text)).getLast());
    }

    private void prove(String codeLabel, String code, String password) {
        _setValue(field(codeLabel), code);
        _setValue(
                _find(PasswordField.class, spec -> spec.withLabel("Mot de passe actuel"))
                        .getLast(),
                password);
    }

    @Test
    void aSecondFactorIsTurnedOnAndOffByWhoKnowsBoth() {
        openAsAlice();
        click("Activer");
        String secret = _get(_get(EnrolDialog.class), Code.class).getText();
        Authenticator app = new Authenticator(secret);
        prove("Code affiché par l’application", "000000", FIRST_PASSWORD);
        confirm("Activer");
        assertThat(field("Code affiché par l’application").isInvalid()).isTrue();
        prove("Code affiché par l’application", app.code(clock.instant()), "Faux-mot-de-passe-9");
        confirm("Activer");
        assertThat(factors.on(FakePeople.ALICE)).isFalse();
        prove("Code affiché par l’application", app.code(clock.instant()), FIRST_PASSWORD);
        confirm("Activer");
        assertThat(factors.on(FakePeople.ALICE)).isTrue();
        _assertNone(EnrolDialog.class);
        List<Code> codes = _find(_get(ShownOnce.class), Code.class);
        assertThat(codes).hasSize(10);
        String recovery = codes.getFirst().getText();
        _setValue(_get(_get(ShownOnce.class), Checkbox.class), true);
        click("Terminé");
        assertThat(page())
                .contains("Activée le", "10 codes de secours restants")
                .doesNotContain(secret, recovery);

        click("Désactiver");
        prove("Code de l’application, ou code de secours", "faux", FIRST_PASSWORD);
        confirm("Désactiver");
        assertThat(field("Code de l’application, ou code de secours").isInvalid())
                .isTrue();
        prove("Code de l’application, ou code de secours", recovery, FIRST_PASSWORD);
        confirm("Désactiver");
        assertThat(factors.on(FakePeople.ALICE)).isFalse();
        assertThat(page()).contains("Activer").doesNotContain("Activée le");
    }

    @Test
    void whereOneIsSignedInIsListedAndEndedOneByOneOrAllAtOnce() {
        Visit home = new Visit("203.0.113.7", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0");
        Duration life = Duration.ofMinutes(30);
        signIns.open(FakePeople.ALICE, SignIn.Kind.PAGES, SignIn.Proof.PASSWORD, home, life);
        signIns.open(FakePeople.ALICE, SignIn.Kind.API, SignIn.Proof.PASSWORD, new Visit("192.0.2.1", "curl/8"), life);
        openAsAlice();
        assertThat(page()).contains("Firefox sur Linux", "203.0.113.7", "par mot de passe", "curl (API)");
        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "Fermer la connexion curl (API)")));
        assertThat(signIns.open(FakePeople.ALICE)).hasSize(1);
        assertThat(page()).contains("Connexion fermée", "fermée par vous");
        int before = alice().credentialVersion();
        click("Fermer toutes les autres");
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(signIns.open(FakePeople.ALICE)).isEmpty();
        assertThat(alice().credentialVersion()).isEqualTo(before + 1);
        assertThat(page()).contains("Aucune autre connexion ouverte");
    }

    @Test
    void theDemonstrationChangesNothingAndSaysWhy() {
        open(FakePeople.DEMO_USER, Locale.FRENCH);
        assertThat(textOf(_get(Notice.class))).contains("ne se modifie pas");
        _assertNone(PasswordField.class);
        for (String action :
                List.of("Régénérer le client_secret", "Créer un jeton", "Changer le mot de passe", "Activer")) {
            _assertNone(Button.class, spec -> spec.withText(action));
        }
        assertThat(page()).contains("Démonstration", "jamais limité");
    }

    @SuppressWarnings("unchecked")
    private static <T> Select<T> select(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }

    private static void press(String text) {
        _click(_get(NativeButton.class, spec -> spec.withText(text)));
    }

    @Test
    void whatIsChosenOnThePageIsKeptWithTheAccount() {
        openAsAlice();
        AccountViewTest.<AnalysisYear.Kind>select("Année d’analyse").setValue(AnalysisYear.Kind.CUSTOM);
        AccountViewTest.<Month>select("Mois").setValue(Month.MARCH);
        AccountViewTest.<Integer>select("Jour").setValue(31);
        AccountViewTest.<Month>select("Mois").setValue(Month.APRIL);
        AccountViewTest.<FirstPeriod>select("Période affichée à l’ouverture").setValue(FirstPeriod.YEAR);
        press("Sombre");
        AnalysisYear year = new AnalysisYear(AnalysisYear.Kind.CUSTOM, MonthDay.of(4, 30));
        assertThat(preferences.of(FakePeople.ALICE))
                .isEqualTo(new AccountPreferences(null, AccountPreferences.Appearance.DARK, year, FirstPeriod.YEAR));
        String days = new Formats(Locale.FRENCH).period(year.on(Paris.today(clock)));
        assertThat(page()).contains("votre année d’analyse\u00a0: " + days, "s’ouvrent sur\u00a0: " + days);
        openAsAlice();
        assertThat(AccountViewTest.<Integer>select("Jour").getValue()).isEqualTo(30);
        preferences.change(FakePeople.ALICE, any -> AccountPreferences.NONE);
    }

    @Test
    void theLanguageChangesAtOnceAndIsKeptWithTheAccount() {
        openAsAlice();
        press("English");
        assertThat(page()).contains("Preferences", "Kept with your account").doesNotContain("Préférences");
        assertThat(preferences.of(FakePeople.ALICE).language()).isEqualTo("en");
        preferences.change(FakePeople.ALICE, any -> AccountPreferences.NONE);
    }

    @Test
    void theDemonstrationKeepsNothingWithTheSharedAccount() {
        open(FakePeople.DEMO_USER, Locale.FRENCH);
        assertThat(page()).contains("Gardées dans ce navigateur");
        AccountViewTest.<AnalysisYear.Kind>select("Année d’analyse").setValue(AnalysisYear.Kind.TEMPO);
        press("Sombre");
        assertThat(preferences.of(FakePeople.DEMO)).isEqualTo(AccountPreferences.NONE);
        _assertNone(EraseCard.class);
    }

    @Test
    void theHistoryOfRequestsIsShownByDayAndByWhoAsked() {
        quotas.charge(FakePeople.ALICE, QuotaKind.UPSTREAM);
        quotas.charge(FakePeople.ALICE, QuotaKind.CACHED);
        openAsAlice();
        assertThat(textOf(_get(UsageCard.class)))
                .contains(
                        "une requête est allée chez Enedis, une a été servie", "Qui a demandé", "Les pages de ce site");
        press("90 jours");
        String from = new Formats(Locale.FRENCH).day(Paris.today(clock).minusDays(89));
        assertThat(textOf(_get(UsageCard.class))).contains(from.substring(0, from.length() - 5));
        open(FakePeople.ALICE_USER, Locale.ENGLISH);
        assertThat(textOf(_get(UsageCard.class))).contains("Your requests", "The pages of this site", "30 days");
    }

    @Test
    void anAccountIsErasedOnlyByWhoeverTypesTheAnswer() {
        Account leaving = accounts.signUp(new EmailAddress("partante@exemple.fr"), new NewPassword(FIRST_PASSWORD))
                .account();
        open(new AccountPrincipal(leaving.id(), leaving.email().value(), Rights.VISITOR), Locale.FRENCH);
        assertThat(textOf(_get(EraseCard.class))).contains("la clé de vos données est détruite", "reste chez Enedis");
        click("Supprimer mon compte…");
        Button confirm = _get(Button.class, spec -> spec.withText("Supprimer définitivement"));
        TextField answer = _get(_get(EraseDialog.class), TextField.class);
        for (String wrong : List.of("", "oui", "supprimer", "autre@exemple.fr")) {
            answer.setValue(wrong);
            assertThat(confirm.isEnabled()).as(wrong).isFalse();
        }
        for (String right : List.of("SUPPRIMER", "DELETE", " Partante@Exemple.fr ")) {
            answer.setValue(right);
            assertThat(confirm.isEnabled()).as(right).isTrue();
        }
        assertThat(accounts.find(leaving.id())).isPresent();
        _click(confirm);
        assertThat(accounts.find(leaving.id())).isEmpty();
    }

    @Test
    void theArchiveIsOfferedAndItsLimitIsSaidInWords() {
        openAsAlice();
        for (int i = 0; i < 6; i++) {
            click("Télécharger toutes mes données");
        }
        assertThat(textOf(_get(DataCard.class))).contains("téléchargements de votre navigateur");
        click("Télécharger toutes mes données");
        assertThat(textOf(_get(DataCard.class)))
                .contains("Trop de requêtes")
                .doesNotContain("téléchargements de votre navigateur");
    }
}
