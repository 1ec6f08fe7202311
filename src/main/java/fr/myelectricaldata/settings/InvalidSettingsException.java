package fr.myelectricaldata.settings;

import java.util.List;

/** The gateway cannot start with these settings; one sentence per fault, none of which shows a secret. */
final class InvalidSettingsException extends RuntimeException {
    private final List<String> faults;

    InvalidSettingsException(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
        this.faults = List.copyOf(faults);
    }

    List<String> faults() {
        return faults;
    }
}
