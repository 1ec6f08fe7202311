package fr.myelectricaldata.dashboard.meters;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.Test;

class FileDropTest {
    @Test
    void whoeverLeftThePageMeanwhileIsNoFailure() {
        UI closed = new UI();
        assertThatCode(() -> FileDrop.tell(closed, () -> {
                    throw new AssertionError("nobody is there to hear it");
                }))
                .doesNotThrowAnyException();
    }
}
