package fr.myelectricaldata.consent;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.consent.ConsentSettings.Environment;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConsentSettingsTest {

    @Test
    void onlyProductionsDatesDecide() {
        assertThat(new ConsentSettings(Environment.SIMULATOR, Duration.ofSeconds(5)).datesDecide())
                .isFalse();
        assertThat(new ConsentSettings(Environment.SANDBOX, Duration.ofSeconds(5)).datesDecide())
                .isFalse();
        assertThat(new ConsentSettings(Environment.PRODUCTION, Duration.ofSeconds(5)).datesDecide())
                .isTrue();
    }
}
