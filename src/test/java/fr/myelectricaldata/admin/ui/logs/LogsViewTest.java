package fr.myelectricaldata.admin.ui.logs;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditFilter;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.admin.ui.logs.LogsQuery.Span;
import fr.myelectricaldata.logs.LogFilter;
import fr.myelectricaldata.logs.LogLevel;
import fr.myelectricaldata.logs.LogLine;
import fr.myelectricaldata.logs.LogStore;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.ViewTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LogsViewTest extends ViewTest {
    private static final AtomicInteger lines = new AtomicInteger();

    @Autowired
    private LogStore store;

    @Autowired
    private AuditLog audit;

    @Autowired
    private Clock clock;

    @BeforeEach
    void threeLines() {
        store.clear(Set.of());
        store.keep(List.of(
                line(LogLevel.INFO, "enedis.Client", "r-1", "ordinary"),
                line(LogLevel.WARN, "mail.Postman", "r-1", "suspicious"),
                line(LogLevel.ERROR, "enedis.Client", "r-2", "broken")));
    }

    private LogLine line(LogLevel level, String logger, String request, String message) {
        return new LogLine(
                "test:" + lines.incrementAndGet(),
                clock.instant(),
                level,
                "fr.myelectricaldata.test" + logger,
                "main",
                request,
                "here",
                message,
                "");
    }

    private void open(String address) {
        visit(FakePeople.OPERATOR_USER, Locale.FRENCH);
        go(address);
    }

    private void shows(String... messages) {
        eventually(() -> assertThat(_get(LogsGrid.class).lines().stream()
                        .filter(line -> line.logger().contains(".test"))
                        .map(LogLine::message))
                .containsExactly(messages));
    }

    @Test
    void theNewestComeFirst() {
        open("admin/logs");
        shows("broken", "suspicious", "ordinary");
    }

    @Test
    void theFilterStandsInTheAddressAndIsReadFromIt() {
        open("admin/logs?level=warn&q=susp");
        shows("suspicious");
        assertThat(_get(TextField.class).getValue()).isEqualTo("susp");
        _setValue(_get(TextField.class), "");
        shows("broken", "suspicious");
    }

    @Test
    void oneRequestIsSeenAloneAndLeftAgain() {
        open("admin/logs?request=r-1");
        shows("suspicious", "ordinary");
        _click(_get(Button.class, button -> button.withText("Toutes les requêtes")));
        shows("broken", "suspicious", "ordinary");
    }

    @Test
    void nothingComesInUntilItIsFollowedAndThenByItself() {
        open("admin/logs");
        shows("broken", "suspicious", "ordinary");
        store.keep(List.of(line(LogLevel.INFO, "x.Y", "", "later")));
        _click(_get(Button.class, button -> button.withText("Suivre en direct")));
        shows("later", "broken", "suspicious", "ordinary");
        store.keep(List.of(line(LogLevel.INFO, "x.Y", "", "live")));
        shows("live", "later", "broken", "suspicious", "ordinary");
        _click(_get(Button.class, button -> button.withText("Mettre en pause")));
        _get(Button.class, button -> button.withText("Suivre en direct"));
    }

    @Test
    void theyAreClearedOnceAskedAndTheTrailSaysSo() {
        open("admin/logs");
        shows("broken", "suspicious", "ordinary");
        int before = audit.count(AuditFilter.ALL.withAction(AuditAction.LOGS_CLEARED));
        _click(_get(Button.class, button -> button.withText("Vider")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        shows();
        assertThat(audit.count(AuditFilter.ALL.withAction(AuditAction.LOGS_CLEARED)))
                .isEqualTo(before + 1);
    }

    @Test
    void aLineOutsideOfRequestsLeadsToNone() {
        visit(FakePeople.OPERATOR_USER, Locale.FRENCH);
        go("admin/logs");
        UI.getCurrent().add(new LogDetails(line(LogLevel.INFO, "x.Y", "", "alone"), id -> {}));
        _get(Button.class, button -> button.withText("Copier en JSON"));
        _assertNone(Button.class, button -> button.withText("Toute la requête"));
        UI.getCurrent().add(new LogDetails(line(LogLevel.INFO, "x.Y", "r-9", "of one"), id -> {}));
        _get(Button.class, button -> button.withText("Toute la requête"));
    }

    @Test
    void anAddressIsWrittenAsItIsReadAndNonsenseIsLeftOut() {
        LogsQuery query = new LogsQuery(
                LogLevel.ERROR,
                "enedis",
                "a b",
                "r-1",
                Span.BETWEEN,
                LocalDateTime.of(2026, 11, 28, 8, 0),
                LocalDateTime.of(2026, 11, 28, 9, 30));
        assertThat(LogsAddress.read(LogsAddress.write(query))).isEqualTo(query);
        assertThat(LogsAddress.read(QueryParameters.fromString("level=loud&last=ever&from=now")))
                .isEqualTo(LogsQuery.ALL);
    }

    @Test
    void timesAreThoseOfParis() {
        Instant now = Instant.parse("2026-11-28T12:00:00Z");
        LogFilter between =
                new LogsQuery(null, "", "", "", Span.BETWEEN, LocalDateTime.of(2026, 7, 1, 8, 0), null).filter(now);
        assertThat(between.from()).isEqualTo(Instant.parse("2026-07-01T06:00:00Z"));
        assertThat(between.until()).isNull();
        assertThat(new LogsQuery(null, "", "", "", Span.HOUR, null, null)
                        .filter(now)
                        .from())
                .isEqualTo(Instant.parse("2026-11-28T11:00:00Z"));
    }
}
