package fr.myelectricaldata.settings;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the faults of the settings instead of a stack trace. */
final class InvalidSettingsFailureAnalyzer extends AbstractFailureAnalyzer<InvalidSettingsException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, InvalidSettingsException cause) {
        String faults = cause.faults().stream().map(fault -> "- " + fault).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "The settings are not usable:\n\n" + faults,
                "Correct them in the environment or in .env; .env.example explains every name.",
                cause);
    }
}
