package fr.myelectricaldata.simulator;

import io.swagger.v3.oas.annotations.Hidden;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** There only when the Enedis of the gateway is the simulator; hidden from the API documentation. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Hidden
@ConditionalOnProperty(name = "setting.ENEDIS_ENVIRONMENT", havingValue = "simulator")
@interface OnlyAsSimulator {}
