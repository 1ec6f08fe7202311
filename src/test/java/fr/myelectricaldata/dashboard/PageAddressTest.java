package fr.myelectricaldata.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.dashboard.PageAddress.Hours;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static PageAddress read(String query) {
        return PageAddress.of(QueryParameters.fromString(query), TODAY);
    }

    @Test
    void withoutAnythingItLeavesEverythingToThePage() {
        assertThat(read("")).isEqualTo(PageAddress.EMPTY);
        assertThat(PageAddress.EMPTY.parameters().getQueryString()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBack() {
        PageAddress address = new PageAddress(
                UUID.randomUUID(),
                DateRange.closed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)),
                DateRange.closed(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30)),
                LocalDate.of(2026, 4, 1),
                new Hours(6, 12),
                "week",
                Set.of("last-year", "hp"));
        assertThat(PageAddress.of(address.parameters(), TODAY)).isEqualTo(address);
        assertThat(read(address.parameters().getQueryString())).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-13-01&to=2026-11-01",
                "from=2026-11-10&to=2026-11-01",
                "from=1800-01-01&to=2026-11-01",
                "from=2026-11-01",
                "from2=2026-11-01",
                "pdl=01234567890123",
                "day=2031-01-01",
                "hours=12-6",
                "hours=0-99",
                "hours=a-b",
                "hours=7",
                "show=<script>",
                "hide=%22.%3Cb%3E"
            })
    void whatCannotBeUnderstoodIsLeftOut(String query) {
        assertThat(read(query)).isEqualTo(PageAddress.EMPTY);
    }

    @Test
    void aPeriodEndsYesterdayAtTheLatest() {
        assertThat(read("from=2026-11-01&to=2027-11-01").days())
                .isEqualTo(DateRange.closed(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 22)));
    }

    @Test
    void anotherDayIsLookedAtWhole() {
        assertThat(read("day=2026-11-05&hours=6-12")
                        .withDay(LocalDate.of(2026, 11, 6))
                        .hours())
                .isNull();
    }

    @Test
    void anotherPageTakesMeterPeriodAndDayAlong() {
        PageAddress there = read("from=2026-11-01&to=2026-11-20&day=2026-11-05&show=week&hide=hp&hours=6-12")
                .elsewhere();
        assertThat(there.parameters().getQueryString()).isEqualTo("from=2026-11-01&to=2026-11-20&day=2026-11-05");
    }

    @Test
    void aStretchOfADayIsRoundedOutwardsAndAllOfItIsNone() {
        assertThat(Hours.around(5.6, 12.1, 24)).contains(new Hours(5, 13));
        assertThat(Hours.around(7.2, 7.3, 24)).contains(new Hours(7, 8));
        assertThat(Hours.around(-0.2, 24.4, 24)).isEmpty();
    }
}
