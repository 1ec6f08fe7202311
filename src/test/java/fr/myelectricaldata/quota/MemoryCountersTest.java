package fr.myelectricaldata.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.testing.BareStores;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;

class MemoryCountersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final int LIMIT = 100;

    private final AccountId account = AccountId.random();
    private final ObservedHistory history = new ObservedHistory();
    private final MemoryCounters counters = new MemoryCounters(history);

    @Test
    void readTheRowOnceAndWriteNothingUntilTheFlush() {
        for (int call = 0; call < 50; call++) {
            counters.take(account, TODAY, LIMIT);
        }
        assertThat(history.opened).isEqualTo(1);
        assertThat(row()).isZero();

        counters.flush(TODAY);
        counters.flush(TODAY);

        assertThat(row()).isEqualTo(50);
        assertThat(history.written).isEqualTo(1);
    }

    @Test
    void keepTheirCountWhenTheDatabaseFails() {
        counters.take(account, TODAY, LIMIT);
        history.broken = true;
        assertThatThrownBy(() -> counters.flush(TODAY.plusDays(1))).isInstanceOf(RuntimeException.class);
        counters.take(account, TODAY, LIMIT);
        history.broken = false;

        counters.flush(TODAY.plusDays(1));

        assertThat(row()).isEqualTo(2);
        assertThat(counters.used(account, TODAY)).isEqualTo(2);
    }

    private int row() {
        return history.counts(account, TODAY).cached();
    }

    private static final class ObservedHistory extends UsageHistory {
        private int opened;
        private int written;
        private boolean broken;

        ObservedHistory() {
            super(
                    BareStores.sqlite().client(),
                    BareStores.sqlite().template(),
                    BareStores.sqlite().transaction());
        }

        @Override
        int open(AccountId account, LocalDate day, QuotaKind kind) {
            opened++;
            return super.open(account, day, kind);
        }

        @Override
        void add(List<Line> lines) {
            if (broken) {
                throw new TransientDataAccessResourceException("away");
            }
            written++;
            super.add(lines);
        }
    }
}
