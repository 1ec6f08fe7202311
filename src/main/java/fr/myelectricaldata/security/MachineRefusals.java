package fr.myelectricaldata.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.LoggedPath;
import fr.myelectricaldata.gateway.ApiPaths;
import fr.myelectricaldata.gateway.ErrorAnswer;
import fr.myelectricaldata.gateway.ErrorAnswers;
import fr.myelectricaldata.gateway.UnknownAddresses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** How the machine chain says no: in JSON, and never by a redirect. */
@Component
class MachineRefusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    private static final Logger LOG = LoggerFactory.getLogger(MachineRefusals.class);
    private static final Duration TOLD_EVERY = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final ErrorAnswers errors;
    private final UnknownAddresses addresses;
    private final Cache<String, Boolean> told = Caffeine.newBuilder()
            .expireAfterWrite(TOLD_EVERY)
            .maximumSize(REMEMBERED)
            .build();

    MachineRefusals(ErrorAnswers errors, UnknownAddresses addresses) {
        this.errors = errors;
        this.addresses = addresses;
    }

    /** Nothing was presented where something is needed, or where there is nothing at all. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        Optional<ErrorAnswer> unknown = addresses.answerTo(request);
        if (unknown.isPresent()) {
            errors.write(unknown.get(), response);
        } else {
            refuse(HttpStatus.UNAUTHORIZED, "error.NOT_SIGNED_IN", request, response);
        }
    }

    void invalidToken(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(HttpStatus.UNAUTHORIZED, "error.INVALID_TOKEN", request, response);
    }

    /** The Conso format calls this a bad request. */
    void missingConsoToken(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(HttpStatus.BAD_REQUEST, "error.CONSO_TOKEN_MISSING", request, response);
    }

    void invalidConsoToken(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(HttpStatus.UNAUTHORIZED, "error.CONSO_TOKEN_INVALID", request, response);
    }

    void foreignOrigin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(HttpStatus.FORBIDDEN, "error.FOREIGN_ORIGIN", request, response);
    }

    void refuse(DomainException failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        errors.write(errors.of(failure, request), response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        String key = request.isUserInRole("DEMO")
                ? "error.DEMO_READ_ONLY"
                : request.isUserInRole("SECOND_STEP_MISSING") ? "error.SECOND_STEP_MISSING" : "error.FORBIDDEN";
        if (request.getUserPrincipal() != null) {
            tell(request, request.getUserPrincipal().getName());
        }
        refuse(HttpStatus.FORBIDDEN, key, request, response);
    }

    /** Whoever tries doors that are not theirs: once a minute, or one account could fill the log and push out what it holds. */
    private void tell(HttpServletRequest request, String account) {
        if (told.asMap().putIfAbsent(account, true) == null) {
            LOG.info(
                    "refused: {} {} to account {}, and maybe more within a minute",
                    request.getMethod(),
                    LoggedPath.of(request.getRequestURI()),
                    account);
        }
    }

    /** The firewall found the address itself suspicious. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException failure)
            throws IOException {
        if (ApiPaths.owns(request.getRequestURI())) {
            errors.write(errors.reason(HttpStatus.BAD_REQUEST, request), response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void refuse(HttpStatus status, String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        errors.write(errors.detail(status, request, key), response);
    }
}
