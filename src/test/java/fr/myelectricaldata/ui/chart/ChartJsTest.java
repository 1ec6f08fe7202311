package fr.myelectricaldata.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dependency.JavaScript;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ChartJsTest {
    @Test
    void everyScriptThatTheChartAsksForIsThere() {
        assertThat(ChartJs.class.getAnnotationsByType(JavaScript.class)).hasSize(2);
        Arrays.stream(ChartJs.class.getAnnotationsByType(JavaScript.class))
                .map(script -> script.value().replace("context://", "META-INF/resources/"))
                .forEach(path -> assertThat(ChartJsTest.class.getClassLoader().getResource(path))
                        .as(path)
                        .isNotNull());
    }
}
