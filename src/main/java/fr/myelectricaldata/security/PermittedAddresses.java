package fr.myelectricaldata.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Controllers say by {@code @RolesAllowed}, on the method or on the class, which permission their addresses need, as views
 * do. It is asked for before anything of the request is read; below {@code /api/admin} whoever says nothing lets nobody in.
 */
@Component
class PermittedAddresses implements HandlerInterceptor, WebMvcConfigurer {
    private static final String OPERATORS = "/api/admin/";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        RolesAllowed needed = handler instanceof HandlerMethod method ? neededFor(method) : null;
        // The pattern, for an address may be spelled in many ways.
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        boolean open = needed == null && !String.valueOf(pattern).startsWith(OPERATORS);
        if (!open && (needed == null || Arrays.stream(needed.value()).noneMatch(request::isUserInRole))) {
            throw new AccessDeniedException("a permission is missing");
        }
        return true;
    }

    private static @Nullable RolesAllowed neededFor(HandlerMethod method) {
        RolesAllowed own = method.getMethodAnnotation(RolesAllowed.class);
        return own == null ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), RolesAllowed.class) : own;
    }
}
