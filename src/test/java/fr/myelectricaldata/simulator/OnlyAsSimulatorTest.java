package fr.myelectricaldata.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class OnlyAsSimulatorTest {
    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Desk.Alone.class);

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "production"})
    void aRealGatewayHasNothingOfTheSimulator(String environment) {
        runner.withPropertyValues("setting.ENEDIS_ENVIRONMENT=" + environment)
                .run(context -> assertThat(context.getBeanDefinitionNames())
                        .noneMatch(name -> context.getBeanFactory().getType(name) != null
                                && context.getType(name).getPackageName().endsWith(".simulator")
                                && context.getType(name) != Desk.Alone.class
                                && context.getType(name) != SimulatorSettings.class));
    }

    @Test
    void theSimulatorHasItsGate() {
        runner.withPropertyValues("setting.ENEDIS_ENVIRONMENT=simulator")
                .run(context -> assertThat(context).hasSingleBean(Gate.class));
    }
}
