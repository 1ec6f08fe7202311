package fr.myelectricaldata.admin.ui.users;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.role.Rights;
import fr.myelectricaldata.account.rotation.KeyRotation;
import fr.myelectricaldata.admin.accounts.AccountRow;
import fr.myelectricaldata.admin.audit.AuditFilter;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.admin.ui.audit.AuditLines;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.CollectionProgress;
import fr.myelectricaldata.quota.QuotaHistory;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Chip;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.SecretText;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.CallChart;
import fr.myelectricaldata.ui.chart.ChartCard;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The parts of one account's page. */
@Service
final class UserCards {
    private static final int DAYS_SHOWN = 30;
    private static final int LINES_SHOWN = 20;

    private final AccountDesk desk;
    private final UserPoints points;
    private final UserTroubles troubles;
    private final QuotaHistory usage;
    private final AuditLog audit;
    private final AuditLines lines;
    private final Clock clock;

    UserCards(
            AccountDesk desk,
            UserPoints points,
            UserTroubles troubles,
            QuotaHistory usage,
            AuditLog audit,
            AuditLines lines,
            Clock clock) {
        this.desk = desk;
        this.points = points;
        this.troubles = troubles;
        this.usage = usage;
        this.audit = audit;
        this.lines = lines;
        this.clock = clock;
    }

    /** @param changed is run when something is different now */
    Div of(AccountRow row, Locale language, Runnable changed) {
        Words words = new Words(language);
        LocalDate today = Paris.today(clock);
        List<QuotaHistory.Day> days = usage.of(row.id(), DateRange.closed(today.minusDays(DAYS_SHOWN - 1L), today));
        Map<UsagePoint, List<CollectionProgress>> progress = points.progress(row.id());
        Div grid = new Div(
                span(identity(row, words), 6),
                span(actions(row, words, changed), 6),
                span(points.card(progress, words), 12),
                span(troubles.card(row.id(), row.email(), progress, days, words), 12),
                span(calls(days, words), 12),
                span(trail(row.id(), words), 12));
        grid.addClassName("grid");
        return grid;
    }

    private static Component span(Component card, int columns) {
        card.getElement().getClassList().add("span-" + columns);
        return card;
    }

    private Card identity(AccountRow row, Words words) {
        Card card = new Card(words.text("users.identity"));
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        Rights rights = row.account().rights();
        String role = rights.titleKey().map(words::text).orElse(rights.displayName());
        fact(facts, words.text("users.state"), states(row, words));
        fact(facts, words.text("users.role"), new Span(role));
        fact(
                facts,
                words.text("users.created"),
                new Span(words.formats().day(Paris.dayOf(row.account().createdAt()))));
        String id = words.text("credentials.id");
        fact(facts, id, new SecretText(id, row.account().clientId()));
        fact(
                facts,
                words.text("users.today"),
                new Span(words.text(
                        "users.today.text",
                        words.formats().integer(row.usage().upstream()),
                        words.formats().integer(row.usage().upstreamLimit()),
                        words.formats().integer(row.usage().cached()),
                        words.formats().integer(row.usage().cachedLimit()))));
        Instant until = row.account().marks().supportUntil();
        if (until != null && row.account().marks().supported(clock.instant())) {
            fact(
                    facts,
                    words.text("users.support"),
                    new Span(words.text("users.support.until", words.formats().moment(until))));
        }
        Instant watched = row.account().marks().debugUntil();
        if (watched != null && row.account().marks().debugged(clock.instant())) {
            fact(
                    facts,
                    words.text("users.watched"),
                    new Span(words.text("users.watched.until", words.formats().moment(watched))));
        }
        desk.compromised()
                .rotation(desk.actor(), row.id())
                .ifPresent(rotation -> fact(facts, words.text("users.key"), new Span(key(rotation, words))));
        card.setContent(facts);
        return card;
    }

    private static String key(KeyRotation rotation, Words words) {
        String day = words.formats().day(Paris.dayOf(rotation.begun()));
        return rotation.underWay()
                ? words.text("users.key.progress", day, words.formats().integer(rotation.left()))
                : words.text("users.key.ended", day);
    }

    private static Span states(AccountRow row, Words words) {
        Span chips = new Span(
                new Chip(words.text(row.active() ? "users.active" : "users.off"), row.active() ? Tone.OK : Tone.WARN),
                new Span(" "),
                new Chip(
                        words.text(row.verified() ? "users.verified" : "users.unverified"),
                        row.verified() ? Tone.OK : Tone.QUIET));
        chips.addClassName("chips");
        return chips;
    }

    private static void fact(DescriptionList facts, String name, Component value) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    private Card actions(AccountRow row, Words words, Runnable changed) {
        Card card = new Card(words.text("users.actions"));
        card.setContent(new UserActionList(desk, row, changed));
        return card;
    }

    private static ChartCard calls(List<QuotaHistory.Day> days, Words words) {
        ChartCard card = new ChartCard(words.text("users.calls.title"));
        card.show(new CallChart(
                        days.stream()
                                .map(day -> new CallChart.Day(day.day(), day.upstream(), day.cached(), day.refused()))
                                .toList(),
                        words,
                        "users.calls")
                .content());
        return card;
    }

    private Card trail(AccountId account, Words words) {
        Card card = new Card(words.text("audit.title"));
        var entries = audit.find(AuditFilter.about(account), 0, LINES_SHOWN);
        card.setContent(entries.isEmpty() ? new Paragraph(words.text("audit.nothing")) : lines.of(entries, words));
        return card;
    }
}
