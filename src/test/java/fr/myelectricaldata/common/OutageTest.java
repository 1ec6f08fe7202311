package fr.myelectricaldata.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutageTest {
    @Test
    void isReportedOnceAndItsEndOnce() {
        Outage outage = new Outage(Duration.ofHours(1));

        assertThat(outage.recovered()).isFalse();
        assertThat(outage.failed()).isTrue();
        assertThat(outage.failed()).isFalse();
        assertThat(outage.recovered()).isTrue();
        assertThat(outage.recovered()).isFalse();
        assertThat(outage.failed()).isTrue();
    }

    @Test
    void leavesWhatIsBrokenAloneForAWhile() {
        Outage outage = new Outage(Duration.ofHours(1));

        assertThat(outage.resting()).isFalse();
        outage.failed();
        assertThat(outage.resting()).isTrue();
        outage.recovered();
        assertThat(outage.resting()).isFalse();
    }

    @Test
    void letsSomebodyTryAgainAfterTheRest() {
        Outage outage = new Outage(Duration.ZERO);

        outage.failed();

        assertThat(outage.resting()).isFalse();
    }
}
