package fr.myelectricaldata.admin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditFilter;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.ViewTest;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Database, settings and connections as the operator meets them. */
@TestPropertySource(properties = "setting.SMTP_PASSWORD=never-shown-anywhere")
class OperationViewsTest extends ViewTest {
    @Autowired
    private AuditLog audit;

    @BeforeEach
    void anOperator() {
        visit(FakePeople.OPERATOR_USER, Locale.FRENCH);
    }

    private int times(AuditAction action) {
        return audit.count(AuditFilter.ALL.withAction(action));
    }

    /** The line of a list that holds this name. */
    private static Div line(String name) {
        return _find(Div.class).stream()
                .filter(list -> list.hasClassName("setting-list"))
                .flatMap(list -> list.getChildren().map(Div.class::cast))
                .filter(line -> textOf(line).contains(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theDatabaseIsDescribedBackedUpAndChecked() {
        go("admin/database");
        eventually(() -> assertThat(page())
                .contains("SQLite", "usage_point", "Migrations")
                .contains("Sauvegarder maintenant", "Contrôler l’intégrité"));
        int backups = times(AuditAction.BACKUP_MADE);
        _click(_get(Button.class, button -> button.withText("Sauvegarder maintenant")));
        eventually(() -> assertThat(page()).containsPattern("myelectricaldata-\\d{8}.*\\.db"));
        assertThat(times(AuditAction.BACKUP_MADE)).isEqualTo(backups + 1);
        eventually(() -> assertThat(_get(Button.class, button -> button.withText("Contrôler l’intégrité"))
                        .isEnabled())
                .isTrue());
        int checks = times(AuditAction.DATABASE_CHECKED);
        _click(_get(Button.class, button -> button.withText("Contrôler l’intégrité")));
        assertThat(times(AuditAction.DATABASE_CHECKED)).isEqualTo(checks + 1);
        eventually(() -> assertThat(_find(Div.class).stream()
                        .filter(one -> one.hasClassName("run-list"))
                        .findFirst()
                        .orElseThrow()
                        .getChildren()
                        .findFirst()
                        .map(ViewTest::textOf)
                        .orElse(""))
                .contains("Contrôle")
                .doesNotContain("En cours"));
    }

    @Test
    void settingsSayWhereTheyComeFromAndSecretsOnlyThatTheyAreSet() {
        go("admin/settings");
        assertThat(textOf(line("SMTP_PASSWORD"))).contains("Réglé, jamais montré");
        assertThat(textOf(line("SMTP_PORT"))).contains("587");
        assertThat(_find(line("SMTP_PASSWORD"), Code.class))
                .as("the name alone")
                .hasSize(1);
        assertThat(page()).contains("Enedis est simulé").doesNotContain("never-shown-anywhere");
    }

    @Test
    void aConnectionIsTriedWhenAskedAndOneThatIsNotSetUpTookNoTime() {
        go("admin/connections");
        assertThat(page()).contains("Pas encore testé").doesNotContain("Répond");
        int tests = times(AuditAction.CONNECTION_TESTED);
        Div tempo = line("RTE, Tempo");
        _click(_get(tempo, Button.class));
        eventually(() -> assertThat(textOf(tempo)).contains("Non réglé"));
        assertThat(textOf(tempo)).doesNotContain("ms");
        assertThat(times(AuditAction.CONNECTION_TESTED)).isEqualTo(tests);
        Div database = line("Base de données");
        _click(_get(database, Button.class));
        eventually(() -> assertThat(textOf(database)).contains("Répond", "ms"));
        assertThat(times(AuditAction.CONNECTION_TESTED)).isEqualTo(tests + 1);
        _click(_get(database, Button.class));
        eventually(() -> assertThat(textOf(database)).doesNotContain("Répond", "Pas encore"));
    }
}
