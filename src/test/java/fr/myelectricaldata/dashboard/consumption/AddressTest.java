package fr.myelectricaldata.dashboard.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import fr.myelectricaldata.common.DateRange;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final DateRange USUAL = DateRange.closed(TODAY.minusDays(30), TODAY.minusDays(1));

    private static Address read(String query) {
        return Address.of(QueryParameters.fromString(query), TODAY);
    }

    @Test
    void withoutAnythingItShowsThirtyDaysOfTheFirstMeter() {
        assertThat(read("")).isEqualTo(new Address(null, USUAL, null));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Address address = new Address(
                UUID.randomUUID(),
                DateRange.closed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)),
                LocalDate.of(2026, 4, 1));
        assertThat(Address.of(address.parameters(), TODAY)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-13-01&to=2026-11-01",
                "from=2026-11-10&to=2026-11-01",
                "from=1800-01-01&to=2026-11-01",
                "from=2026-11-01",
                "pdl=01234567890123",
                "day=2031-01-01"
            })
    void whatCannotBeUnderstoodIsLeftOut(String query) {
        assertThat(read(query)).isEqualTo(new Address(null, USUAL, null));
    }

    @Test
    void thePeriodEndsYesterdayAtTheLatest() {
        assertThat(read("from=2026-11-01&to=2027-11-01").days())
                .isEqualTo(DateRange.closed(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 22)));
    }

    @Test
    void aDayOutsideTheNewPeriodIsForgotten() {
        Address address = read("from=2026-11-01&to=2026-11-20&day=2026-11-05");
        assertThat(address.withDays(DateRange.closed(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30)))
                        .day())
                .isNull();
    }
}
