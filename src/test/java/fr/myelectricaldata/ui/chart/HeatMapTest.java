package fr.myelectricaldata.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeatMapTest {
    @Test
    void eachShadeHoldsAboutAsManyValues() {
        List<Double> limits = HeatMap.limits(IntStream.range(0, 700).asDoubleStream());
        assertThat(limits).containsExactly(100.0, 200.0, 300.0, 400.0, 500.0, 600.0);
    }

    @Test
    void fewDifferentValuesHaveFewShadesAndOneHasOne() {
        assertThat(HeatMap.limits(DoubleStream.of(1, 1, 1, 5, 5, 5))).containsExactly(5.0);
        assertThat(HeatMap.limits(DoubleStream.of(3, 3, 3))).isEmpty();
        assertThat(HeatMap.limits(DoubleStream.empty())).isEmpty();
    }
}
