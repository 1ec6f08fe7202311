package fr.myelectricaldata.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.testing.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The persistent scheduler really runs what this room does by itself. */
@Import(OtherRooms.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"test.stores=embedded", "db-scheduler.polling-interval=500ms"})
class ConsentTasksTest {

    @Autowired
    ConsentService consents;

    @Autowired
    UsagePointService points;

    @Autowired
    FakeEnedis enedis;

    @Autowired
    MovableClock clock;

    @Test
    void aLateListingIsFoundInTheBackground() {
        AccountId account = AccountId.random();
        UsagePointId number = Numbers.point();
        long autorisation = Numbers.autorisation();
        String state = consents.begin(account).getQuery().substring("state=".length());
        assertThat(consents.complete(account, new ConsentCallback(state, String.valueOf(autorisation), null, null)))
                .isInstanceOf(ConsentOutcome.NotYetListed.class);

        // Outside production the day of the service does not matter.
        enedis.lists(autorisation, number, LocalDate.of(2020, 1, 1));

        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> {
                    clock.advance(Duration.ofMinutes(1));
                    assertThat(points.list(account))
                            .extracting(point -> point.number())
                            .containsExactly(number);
                });
    }
}
