package fr.myelectricaldata.simulator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** There only when the gateway's Enedis is the simulator: a real gateway has none of these addresses. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "setting.ENEDIS_ENVIRONMENT", havingValue = "simulator")
@interface OnlyAsSimulator {}
