package fr.myelectricaldata.enedis.budget;

import static fr.myelectricaldata.metering.FetchRequest.Urgency.BACKFILL;
import static fr.myelectricaldata.metering.FetchRequest.Urgency.DAILY;
import static fr.myelectricaldata.metering.FetchRequest.Urgency.INTERACTIVE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairQueueTest {
    private static final AccountId ANNE = AccountId.random();
    private static final AccountId BRUNO = AccountId.random();
    private static final AccountId CHLOE = AccountId.random();

    private static final class Call extends FairQueue.Entry {
        private final String name;

        Call(AccountId account, Urgency urgency, String name) {
            super(account, urgency);
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    private final FairQueue<Call> queue = new FairQueue<>();

    private Call add(AccountId account, Urgency urgency, String name) {
        Call call = new Call(account, urgency, name);
        queue.add(call);
        return call;
    }

    private List<String> serveAll() {
        List<String> served = new ArrayList<>();
        for (Call head = queue.head(); head != null; head = queue.head()) {
            queue.served(head);
            served.add(head.name());
        }
        return served;
    }

    @Test
    void hasNoHeadWhenNobodyWaits() {
        assertThat(queue.head()).isNull();
    }

    @Test
    void servesTheMostUrgentFirst() {
        add(ANNE, BACKFILL, "history");
        add(ANNE, DAILY, "yesterday");
        add(ANNE, INTERACTIVE, "page");

        assertThat(serveAll()).containsExactly("page", "yesterday", "history");
    }

    @Test
    void aRaisedAccountIsServedBehindThoseWhoWaitedAsUrgentlyBefore() {
        add(ANNE, BACKFILL, "a1");
        add(ANNE, DAILY, "a2");
        add(BRUNO, BACKFILL, "b1");
        add(CHLOE, INTERACTIVE, "c1");

        queue.raise(ANNE, INTERACTIVE);

        assertThat(serveAll()).containsExactly("c1", "a2", "a1", "b1");
    }

    @Test
    void raisingAnAccountThatDoesNotWaitChangesNothing() {
        add(BRUNO, BACKFILL, "b1");

        queue.raise(ANNE, INTERACTIVE);

        assertThat(serveAll()).containsExactly("b1");
    }

    @Test
    void servesAccountsInTurnAndTheCallsOfEachAsTheyCame() {
        add(ANNE, BACKFILL, "a1");
        add(ANNE, BACKFILL, "a2");
        add(ANNE, BACKFILL, "a3");
        add(BRUNO, BACKFILL, "b1");
        add(BRUNO, BACKFILL, "b2");
        add(CHLOE, BACKFILL, "c1");

        assertThat(serveAll()).containsExactly("a1", "b1", "c1", "a2", "b2", "a3");
    }

    @Test
    void letsALateComerWaitForOneTurnOfTheOthersOnly() {
        add(ANNE, DAILY, "a1");
        add(ANNE, DAILY, "a2");
        add(ANNE, DAILY, "a3");
        queue.served(queue.head());
        add(BRUNO, DAILY, "b1");

        assertThat(serveAll()).containsExactly("a2", "b1", "a3");
    }

    @Test
    void keepsTheTurnOfAnAccountWhoseCallGaveUp() {
        Call gaveUp = add(ANNE, DAILY, "a1");
        add(ANNE, DAILY, "a2");
        add(BRUNO, DAILY, "b1");

        queue.abandoned(gaveUp);

        assertThat(serveAll()).containsExactly("a2", "b1");
    }

    @Test
    void mayServeACallThatIsNoLongerTheHead() {
        Call asked = add(ANNE, DAILY, "a1");
        add(BRUNO, INTERACTIVE, "b1");

        queue.served(asked);

        assertThat(serveAll()).containsExactly("b1");
    }
}
