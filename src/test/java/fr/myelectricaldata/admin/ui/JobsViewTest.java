package fr.myelectricaldata.admin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditFilter;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.ViewTest;
import fr.myelectricaldata.ui.Card;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class JobsViewTest extends ViewTest {
    @Autowired
    private AuditLog audit;

    @Test
    void aJobIsStartedAfterAQuestionAndStandsInTheTrail() {
        visit(FakePeople.OPERATOR_USER, Locale.FRENCH);
        go("admin/jobs");
        eventually(() -> assertThat(page())
                .contains("Oubli du journal d’audit", "Efface chaque nuit les lignes d’audit de plus d’un an")
                .contains("Prochain passage"));
        AuditFilter starts = AuditFilter.ALL.withAction(AuditAction.JOB_STARTED);
        int before = audit.count(starts);
        Card card = _find(Card.class).stream()
                .filter(one -> one.getElement().getTextRecursively().contains("Oubli du journal d’audit"))
                .findFirst()
                .orElseThrow();
        _click(_get(card, Button.class, button -> button.withText("Lancer maintenant")));
        assertThat(audit.count(starts)).isEqualTo(before);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(audit.count(starts)).isEqualTo(before + 1);
    }
}
