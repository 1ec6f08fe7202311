package fr.myelectricaldata.admin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.ViewTest;
import fr.myelectricaldata.ui.chart.ChartCard;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class StatisticsViewTest extends ViewTest {
    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @BeforeEach
    @AfterEach
    void nothing() {
        database.sql("delete from statistic").update();
    }

    private void sampled(int hoursAgo, String name, String label, long value) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(hoursAgo, ChronoUnit.HOURS);
        database.sql("insert into statistic (span, at, name, label, value) values ('HOUR', ?, ?, ?, ?)")
                .params(hour.toEpochMilli(), name, label, value)
                .update();
    }

    private void open(String address) {
        visit(FakePeople.OPERATOR_USER, Locale.FRENCH);
        go(address);
    }

    @Test
    void beforeTheFirstHourItSaysWhatWillBeHereAndShowsThePresent() {
        open("admin");
        eventually(() -> assertThat(page())
                .contains("Les premières heures arrivent")
                .contains("Appels à Enedis, dernière heure", "873", "sur 1\u202f000 par famille d’API (87\u00a0%)")
                .contains("312", "1\u202f403 appels d’historique"));
    }

    @Test
    void aDayOfHoursIsDrawnAndSaidInWords() {
        for (int hour = 1; hour < 4; hour++) {
            sampled(hour, "USERS", "", 12 - hour);
            sampled(hour, "POINTS", "", 20);
            sampled(hour, "CALLS", "CACHED", 30);
            sampled(hour, "CALLS", "UPSTREAM", 10);
            sampled(hour, "ENEDIS_CALLS", "mesures", 100L * hour);
        }
        sampled(2, "ENEDIS_FAILURES", "UNAVAILABLE", 4);
        open("admin?span=day");
        eventually(() -> assertThat(page())
                .contains("90 servies par l’archive, 30 allées chez Enedis", "aucune refusée")
                .contains("L’archive a répondu à 75\u00a0%")
                .contains("Comptes : de 9 à 11")
                .contains("Heure la plus chargée : 300 appels sur 1\u202f000 (30\u00a0%)")
                .contains("4 échecs, surtout : ne répond pas"));
        assertThat(_find(ChartCard.class)).hasSize(6);
    }

    @Test
    void anUnknownStretchInTheAddressIsADay() {
        sampled(1, "USERS", "", 12);
        open("admin?span=century");
        eventually(() -> assertThat(page()).contains("24 dernières heures"));
    }

    @Test
    void aMonthBeginsWithTheHoursOfToday() {
        sampled(0, "USERS", "", 12);
        open("admin?span=month");
        eventually(() -> assertThat(page()).contains("Comptes : de 12 à 12"));
    }
}
