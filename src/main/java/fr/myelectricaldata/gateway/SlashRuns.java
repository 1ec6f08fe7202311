package fr.myelectricaldata.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever's base URL ends in a slash asks for {@code //pdl}. On addresses of machines every run of slashes counts as one, as
 * Tomcat reads the path already. It comes before everything that looks at addresses, so that nothing is decided on another
 * address than the one that is served; dots, semicolons and encoded slashes are left for the firewall to refuse.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class SlashRuns extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.contains("//") || !ApiPaths.owns(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Collapsed(request), response);
    }

    private static final class Collapsed extends HttpServletRequestWrapper {
        private final String path;

        Collapsed(HttpServletRequest request) {
            super(request);
            this.path = ApiPaths.withSingleSlashes(request.getRequestURI());
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public StringBuffer getRequestURL() {
            StringBuffer url = super.getRequestURL();
            url.setLength(url.length() - super.getRequestURI().length());
            return url.append(path);
        }
    }
}
