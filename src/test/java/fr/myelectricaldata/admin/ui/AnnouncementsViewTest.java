package fr.myelectricaldata.admin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import fr.myelectricaldata.admin.announcements.Announcements;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.ViewTest;
import fr.myelectricaldata.ui.Notice;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AnnouncementsViewTest extends ViewTest {
    private static final String WORDS = "Coupure ce soir <script>alert(1)</script>";

    @Autowired
    private Announcements announcements;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void withdrawn() {
        announcements
                .all(FakePeople.OPERATOR_USER)
                .forEach(one -> announcements.withdraw(FakePeople.OPERATOR_USER, one.id(), true));
        database.sql("delete from announcement").update();
    }

    private void publish() {
        visit(FakePeople.OPERATOR_USER, Locale.FRENCH);
        go("admin/announcements");
        _click(_get(Button.class, button -> button.withText("Annoncer")));
        _setValue(_get(TextArea.class, area -> area.withLabel("Texte en français")), WORDS);
        _setValue(_get(TextArea.class, area -> area.withLabel("Texte en anglais")), "Interruption tonight");
        _click(_get(Button.class, button -> button.withText("Publier")));
    }

    @Test
    void whatIsAnnouncedStandsAbovePagesAsPlainWordsInTheReadersLanguage() {
        publish();
        _assertNone(Dialog.class);
        visit(FakePeople.NEW_USER, Locale.FRENCH);
        go("account");
        Notice notice = _get(
                Notice.class,
                one -> one.withPredicate(
                        it -> it.getElement().getTextRecursively().contains("Coupure")));
        assertThat(notice.getElement().getTextRecursively()).contains(WORDS);
        assertThat(notice.getElement().getOuterHTML()).doesNotContain("<script>");
        visit(FakePeople.NEW_USER, Locale.ENGLISH);
        go("account");
        assertThat(page()).contains("Interruption tonight");
    }

    @Test
    void anAnnouncementWithoutWordsIsRefusedAndTheDialogStays() {
        visit(FakePeople.OPERATOR_USER, Locale.FRENCH);
        go("admin/announcements");
        _click(_get(Button.class, button -> button.withText("Annoncer")));
        _click(_get(Button.class, button -> button.withText("Publier")));
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("un texte dans chaque langue");
    }

    @Test
    void theStatusPageShowsItToStrangers() {
        publish();
        visit(null, Locale.FRENCH);
        go("status");
        assertThat(page()).contains("Coupure ce soir");
    }

    @Test
    void withdrawnItIsGoneAndCanBePutBack() {
        publish();
        _click(_get(Button.class, button -> button.withText("Retirer")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(page()).contains("retirée");
        _click(_get(Button.class, button -> button.withText("Remettre")));
        assertThat(page()).contains("affichée");
    }
}
