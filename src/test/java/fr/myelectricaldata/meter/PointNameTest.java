package fr.myelectricaldata.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.common.InvalidRequestException;
import org.junit.jupiter.api.Test;

class PointNameTest {
    @Test
    void aNameIsOneLineOfWhatCanBeSeen() {
        assertThat(PointName.of("  Maison d’été 🏠 ")).isEqualTo("Maison d’été 🏠");
        assertThat(PointName.of("Maison\r\n\u001b[31mrouge\u0000")).isEqualTo("Maison [31mrouge");
        assertThat(PointName.of("\ud800")).as("half a character").isNull();
        assertThat(PointName.of("\t")).isNull();
        assertThat(PointName.of(null)).isNull();
    }

    @Test
    void aNameIsAHundredCharactersLongAtMost() {
        assertThat(PointName.of(" " + "a".repeat(100) + " ")).hasSize(100);
        assertThatThrownBy(() -> PointName.of("a".repeat(101))).isInstanceOf(InvalidRequestException.class);
    }
}
