package fr.myelectricaldata.demo;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much there is to look around in.
 *
 * @param households of the demonstration, each with one meter, in the order of {@link DemoPoints}; with none the account is there
 *     and empty, and nothing is computed at the first start
 */
@Validated
@ConfigurationProperties("med.demo")
record DemoSettings(
        @DefaultValue("5") @PositiveOrZero @Max(5) int households) {}
