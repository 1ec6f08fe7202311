package fr.myelectricaldata.account.web;

import fr.myelectricaldata.account.role.RoleRefusedException;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.gateway.ApiTexts;
import fr.myelectricaldata.gateway.ErrorAnswer;
import fr.myelectricaldata.gateway.ErrorAnswers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Why a role is not changed, as the contract says it: status 200 with {@code FORBIDDEN}, {@code CONFLICT} or
 * {@code NOT_FOUND}, and the exact reason in words. Problem details keep their true status and the exact code.
 */
@Component
class RoleRefusals {
    private final ErrorAnswers errors;
    private final ApiResponses responses;
    private final ApiTexts texts;

    RoleRefusals(ErrorAnswers errors, ApiResponses responses, ApiTexts texts) {
        this.errors = errors;
        this.responses = responses;
        this.texts = texts;
    }

    ResponseEntity<?> answer(RoleRefusedException refusal, HttpServletRequest request) {
        ErrorAnswer usual = errors.of(refusal, request);
        if (MediaType.APPLICATION_PROBLEM_JSON.equals(usual.headers().getContentType())) {
            return ResponseEntity.status(usual.status())
                    .headers(usual.headers())
                    .body(usual.body());
        }
        String text = texts.text("error." + refusal.code());
        return ResponseEntity.ok(
                responses.failed(new ApiResponse.Error(refusal.kind().name(), text, null)));
    }
}
