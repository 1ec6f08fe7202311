package fr.myelectricaldata.legacy;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.gateway.ApiPaths;
import fr.myelectricaldata.gateway.ApiTexts;
import fr.myelectricaldata.gateway.ErrorAnswer;
import fr.myelectricaldata.gateway.ErrorForm;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * How v1 says no, whoever says it: {@code {"detail": "…"}} with a true status, one sentence that says whose fault it is, the
 * word of Enedis that clients look for, and when to come back.
 */
@Component
class LegacyErrors implements ErrorForm {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm '(Paris)'").withZone(Paris.ZONE);

    private final ApiTexts texts;

    LegacyErrors(ApiTexts texts) {
        this.texts = texts;
    }

    record Refusal(String detail) {}

    @Override
    public boolean speaksAt(String path) {
        return ApiPaths.speaksV1(path);
    }

    @Override
    public Class<?> bodyType() {
        return Refusal.class;
    }

    @Override
    public ErrorAnswer answer(HttpStatus status, String text, @Nullable DomainException fact) {
        if (fact == null || fact.kind() == ErrorKind.TOO_MANY_REQUESTS) {
            return ErrorAnswer.json(status, new Refusal(text));
        }
        Verdict verdict = Verdict.on(fact);
        String remark = verdict.words().isEmpty() ? "" : " (" + verdict.words() + ")";
        String when = fact.retryAt().map(this::comeBack).orElse("");
        return ErrorAnswer.json(verdict.status(), new Refusal(text + remark + when));
    }

    private String comeBack(Instant at) {
        return " " + texts.text("error.retry-at", MOMENT.format(at));
    }
}
