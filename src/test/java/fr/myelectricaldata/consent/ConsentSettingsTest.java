package fr.myelectricaldata.consent;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.consent.ConsentSettings.Environment;
import org.junit.jupiter.api.Test;

class ConsentSettingsTest {

    @Test
    void onlyProductionsDatesDecide() {
        assertThat(new ConsentSettings(Environment.SIMULATOR).datesDecide()).isFalse();
        assertThat(new ConsentSettings(Environment.SANDBOX).datesDecide()).isFalse();
        assertThat(new ConsentSettings(Environment.PRODUCTION).datesDecide()).isTrue();
    }
}
