package fr.myelectricaldata.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;

/**
 * A request that merely names a foreign origin is answered like any other, without leave to read the answer, which is the
 * browser's to enforce: scripts outside of browsers send such headers too. What a foreign page may not change, the security
 * room refuses. Only a preflight is refused here, as JSON.
 */
final class LenientCors extends DefaultCorsProcessor {
    @Override
    protected boolean handleInternal(
            ServerHttpRequest request, ServerHttpResponse response, CorsConfiguration rules, boolean preflight)
            throws IOException {
        boolean foreign = checkOrigin(rules, request.getHeaders().getOrigin()) == null;
        return (foreign && !preflight) || super.handleInternal(request, response, rules, preflight);
    }

    @Override
    protected void rejectRequest(ServerHttpResponse response) throws IOException {
        response.setStatusCode(HttpStatus.FORBIDDEN);
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        response.getBody().write("{\"detail\":\"Forbidden\"}".getBytes(StandardCharsets.US_ASCII));
        response.flush();
    }
}
