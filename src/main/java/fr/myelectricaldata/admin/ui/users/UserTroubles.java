package fr.myelectricaldata.admin.ui.users;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.consent.ConsentAlert;
import fr.myelectricaldata.consent.ConsentWatch;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.CollectionProgress;
import fr.myelectricaldata.quota.QuotaHistory;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What does not go well for one account, and whose fault it is: consents, series that stopped, calls over the quota. */
@Component
final class UserTroubles {
    private static final int ALERTS_SHOWN = 10;

    private final ConsentWatch consents;

    UserTroubles(ConsentWatch consents) {
        this.consents = consents;
    }

    /**
     * @param email of the account, as the page shows it
     * @param days its usage of late
     */
    Card card(
            AccountId account,
            String email,
            Map<UsagePoint, List<CollectionProgress>> progress,
            List<QuotaHistory.Day> days,
            Words words) {
        Card card = new Card(words.text("users.troubles"));
        List<String> troubles = Stream.of(
                        consents.alertsOf(account, ALERTS_SHOWN).stream().map(alert -> text(alert, email, words)),
                        progress.entrySet().stream().flatMap(point -> stopped(point.getKey(), point.getValue(), words)),
                        refused(days, words))
                .flatMap(lines -> lines)
                .toList();
        if (troubles.isEmpty()) {
            card.setContent(new Paragraph(words.text("users.troubles.none")));
        } else {
            UnorderedList list = new UnorderedList();
            troubles.forEach(trouble -> list.add(new ListItem(trouble)));
            card.setContent(list);
        }
        return card;
    }

    private static String text(ConsentAlert alert, String email, Words words) {
        return words.text("waiting.alert." + alert.reason(), words.formats().datedMoment(alert.raisedAt()), email);
    }

    private static Stream<String> stopped(UsagePoint point, List<CollectionProgress> progress, Words words) {
        return progress.stream()
                .filter(one -> one.state() == CollectionProgress.State.PAUSED
                        || (one.stoppedBecause() != null && one.state() != CollectionProgress.State.NOT_AVAILABLE))
                .map(one -> UserPoints.name(point) + ", " + UserPoints.line(one, words));
    }

    private static Stream<String> refused(List<QuotaHistory.Day> days, Words words) {
        return days.stream()
                .filter(day -> day.refused() > 0)
                .map(day -> words.text(
                        "users.troubles.refused",
                        words.formats().day(day.day()),
                        words.formats().integer(day.refused())));
    }
}
