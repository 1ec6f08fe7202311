package fr.myelectricaldata.admin.ui.users;

import com.vaadin.flow.component.html.Paragraph;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.CollectionProgress;
import fr.myelectricaldata.metering.CollectionService;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.ChartTable;
import fr.myelectricaldata.ui.chart.DataTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The points of one account: whose consent lasts until when, and how far the collection has come. Numbers are masked. */
@Component
final class UserPoints {
    private final UsagePointService points;
    private final CollectionService collection;

    UserPoints(UsagePointService points, CollectionService collection) {
        this.points = points;
        this.collection = collection;
    }

    /** @param progress of each of the points that the account holds, in their order */
    Card card(Map<UsagePoint, List<CollectionProgress>> progress, Words words) {
        Card card = new Card(words.text("users.points"));
        card.setContent(
                progress.isEmpty()
                        ? new Paragraph(words.text("users.points.none"))
                        : new DataTable(ChartTable.ofTexts(
                                        words.text("users.points"),
                                        List.of(
                                                words.text("users.points.point"),
                                                words.text("users.points.consent"),
                                                words.text("users.points.collection")),
                                        progress.entrySet().stream()
                                                .map(point -> row(point.getKey(), point.getValue(), words))
                                                .toList()))
                                .ofWords());
        return card;
    }

    Map<UsagePoint, List<CollectionProgress>> progress(AccountId account) {
        Map<UsagePoint, List<CollectionProgress>> progress = new LinkedHashMap<>();
        points.list(account).forEach(point -> progress.put(point, collection.progressOf(account, point.number())));
        return progress;
    }

    private static List<String> row(UsagePoint point, List<CollectionProgress> progress, Words words) {
        return List.of(name(point), consent(point, words), progress(progress, words));
    }

    static String name(UsagePoint point) {
        return point.number().masked() + (point.name() == null ? "" : " · " + point.name());
    }

    private static String consent(UsagePoint point, Words words) {
        if (point.heldUntil() != null) {
            return words.text("users.points.former", words.formats().moment(point.heldUntil()));
        }
        if (!point.active()) {
            return words.text("users.points.paused");
        }
        return point.consentEnd() == null
                ? words.text("users.points.open")
                : words.text("users.points.until", words.formats().day(point.consentEnd()));
    }

    private static String progress(List<CollectionProgress> progress, Words words) {
        String text = progress.stream().map(one -> line(one, words)).collect(Collectors.joining(" · "));
        return text.isEmpty() ? words.text("users.points.not-collected") : text;
    }

    static String line(CollectionProgress one, Words words) {
        String state = one.stoppedBecause() == null
                ? words.text("users.collection." + one.state())
                : words.text("hole." + one.stoppedBecause());
        return words.text("measure." + one.measure()) + " : " + state;
    }
}
