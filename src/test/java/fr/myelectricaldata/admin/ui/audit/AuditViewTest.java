package fr.myelectricaldata.admin.ui.audit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditEntry;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.ViewTest;
import fr.myelectricaldata.ui.Words;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who did what to whom, when, from where: found again by each of them. */
class AuditViewTest extends ViewTest {
    @Autowired
    private AuditLog audit;

    private void open(String address) {
        visit(FakePeople.OPERATOR_USER, Locale.FRENCH);
        go(address);
    }

    @Test
    void eachLineSaysWhoWhatWhomWhenAndFromWhere() {
        audit.record(FakePeople.OPERATOR, AuditAction.LOGS_CLEARED, FakePeople.ALICE, "détail-un");
        open("admin/audit?action=LOGS_CLEARED");
        assertThat(page())
                .contains("exploitante@exemple.fr", "Journaux vidés", "alice@exemple.fr", "détail-un", "2026")
                .doesNotContain("Quota remis à zéro,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ROLE_GIVEN           | visitor > moderator                             | Foyer → Modérateur
            ROLE_GIVEN           | visitor > releveur                              | Foyer → releveur
            ROLE_CREATED         | releveur +users +logs                           | releveur · + Voir les comptes, + Lire les journaux
            ROLE_CHANGED         | releveur -users +of_former_days                 | releveur · − Voir les comptes, + of_former_days
            ROLE_DELETED         | releveur                                        | releveur
            JOB_STARTED          | send-mail                                       | Envoi des courriels
            JOB_STARTED          | a-job-of-former-days                            | a-job-of-former-days
            SUPPORT_READ         | PAGES                                           | Par les pages
            CONNECTION_TESTED    | rte_tempo UNAVAILABLE                           | RTE, Tempo · Ne répond pas
            CONSENT_DECIDED      | ATTACHED …1234                                  | Rattaché · …1234
            ANNOUNCEMENT_CHANGED | put back 0b8f5f0e-6b1e-4b52-9a53-6f0d3c8f9b11   | Remise · 0b8f5f0e
            CACHE_CLEARED        | refusals 2                                      | 2 refus d’Enedis oubliés
            CACHE_CLEARED        | 1                                               | 1 compteur
            CACHE_CLEARED        | CONSUMPTION                                     | Toute la consommation, à relire
            READINGS_FETCHED     | DAILY_CONSUMPTION 2026-11-20..2026-11-21        | Consommation par jour · 20
            READINGS_FETCHED     | DAILY_CONSUMPTION 2026-11-21..2026-11-20        | DAILY_CONSUMPTION 2026-11-21
            LOGS_CLEARED         | INFO WARN 12                                    | INFO, WARN · 12 lignes
            LOGS_CLEARED         | 1                                               | 1 ligne
            ACCOUNTS_EXPORTED    | 340                                             | 340 comptes
            ALERT_TESTED         | MAIL                                            | Courriel
            POINT_ATTACHED       | …1234                                           | …1234
            """)
    void theDetailIsInWordsAndWhatNobodyKnowsAnyMoreStaysAsItWasWritten(
            AuditAction action, String detail, String shown) {
        AuditEntry entry =
                new AuditEntry(UUID.randomUUID(), Instant.EPOCH, FakePeople.OPERATOR, action, null, detail, "");
        assertThat(new AuditDetail(new Words(Locale.FRENCH)).of(entry)).startsWith(shown);
    }

    @Test
    void peopleAreFoundByAddressAndByIdAlsoWhenTheyAreGone() {
        AccountId gone = AccountId.random();
        audit.record(FakePeople.OPERATOR, AuditAction.CACHE_CLEARED, gone, "détail-deux");
        audit.record(FakePeople.BRUNO, AuditAction.CACHE_CLEARED, FakePeople.ALICE, "détail-trois");
        open("admin/audit?whom=" + gone);
        assertThat(page())
                .contains("détail-deux", "compte supprimé (" + gone + ")")
                .doesNotContain("détail-trois");
        open("admin/audit");
        TextField who = _get(TextField.class, field -> field.withLabel("Qui"));
        _setValue(who, FakePeople.BRUNO.toString());
        assertThat(page()).contains("détail-trois").doesNotContain("détail-deux");
    }

    @Test
    void whoIsNobodyHasDoneNothing() {
        audit.record(FakePeople.OPERATOR, AuditAction.CACHE_CLEARED, FakePeople.ALICE, "détail-quatre");
        open("admin/audit?who=personne@exemple.fr");
        assertThat(page()).contains("Rien de tel").doesNotContain("détail-quatre");
        open("admin/audit?from=2026-06-02&to=2026-06-01");
        assertThat(page()).contains("Rien de tel");
    }

    @Test
    void fiftyLinesStandOnAPageAndTheAddressSaysWhich() {
        for (int i = 0; i < 51; i++) {
            audit.record(FakePeople.OPERATOR, AuditAction.BACKUP_MADE, null, "copie-" + i + ".");
        }
        open("admin/audit?action=BACKUP_MADE");
        assertThat(page()).contains("1 à 50 sur 51");
        _click(_get(Button.class, button -> button.withText("Plus anciennes")));
        assertThat(page()).contains("51 à 51 sur 51", "copie-");
        open("admin/audit?action=BACKUP_MADE&page=99");
        assertThat(page()).as("beyond the end is the last page").contains("51 à 51 sur 51");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "action=NOTHING",
                "page=0",
                "page=-1",
                "page=x",
                "page=99999999999",
                "from=yesterday",
                "to=9999-99-99",
                "from=-999999999-01-01",
                "who=",
                "whom=%20"
            })
    void whatCannotBeUnderstoodIsLeftOut(String query) {
        AuditSearch search = AuditSearch.read(QueryParameters.fromString(query));
        assertThat(search.address().getParameters()).isEmpty();
    }

    @Test
    void theAddressKeepsAllThatIsLookedFor() {
        String query = "action=ROLE_GIVEN&who=a@b.fr&whom=c@d.fr&from=2026-01-01&to=2026-02-01&page=3";
        AuditSearch search = AuditSearch.read(QueryParameters.fromString(query));
        assertThat(AuditSearch.read(search.address())).isEqualTo(search);
        assertThat(search.address().getParameters()).hasSize(6);
    }
}
