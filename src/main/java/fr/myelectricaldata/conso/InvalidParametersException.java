package fr.myelectricaldata.conso;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;
import java.util.List;

/** The query is not that of the format. */
final class InvalidParametersException extends DomainException {
    /**
     * One parameter that is missing or malformed.
     *
     * @param code {@code missing} or {@code invalid_format}
     * @param path the name of the parameter, alone in a list
     */
    record Issue(String code, List<String> path, String message) {}

    private final List<Issue> issues;

    InvalidParametersException(List<Issue> issues) {
        super(ErrorKind.INVALID, "CONSO_PARAMETERS", "parameters are missing or malformed");
        this.issues = List.copyOf(issues);
    }

    List<Issue> issues() {
        return issues;
    }
}
