package fr.myelectricaldata.dashboard.meters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeterOrderTest {
    private static final UUID HOUSE = UUID.randomUUID();
    private static final UUID SHED = UUID.randomUUID();
    private static final UUID CHALET = UUID.randomUUID();

    private final List<List<UUID>> saved = new ArrayList<>();
    private final MeterOrder order = new MeterOrder(List.of(HOUSE, SHED, CHALET), saved::add);

    @Test
    void theFirstCannotGoBeforeNorTheLastAfter() {
        assertThat(order.canMove(HOUSE, -1)).isFalse();
        assertThat(order.canMove(HOUSE, 1)).isTrue();
        assertThat(order.canMove(CHALET, 1)).isFalse();
    }

    @Test
    void oneMovesAndTheOthersKeepTheirOrder() {
        order.move(CHALET, -1);
        order.move(HOUSE, 1);
        assertThat(saved).containsExactly(List.of(HOUSE, CHALET, SHED), List.of(SHED, HOUSE, CHALET));
    }

    @Test
    void whatChangesNothingIsNotSaved() {
        order.move(CHALET, 5);
        assertThat(saved).isEmpty();
    }
}
