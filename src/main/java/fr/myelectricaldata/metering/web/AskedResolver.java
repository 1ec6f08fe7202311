package fr.myelectricaldata.metering.web;

import static fr.myelectricaldata.gateway.InvalidInputException.query;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.common.InvalidRequestException;
import fr.myelectricaldata.gateway.AnswerFormat;
import fr.myelectricaldata.gateway.BodyType;
import fr.myelectricaldata.meter.PointAccessDeniedException;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.ReadingQuery.Freshness;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads {@link Asked}. Parameters that it does not know are none of its business. */
@Component
class AskedResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    /** Absent or true: what is kept, and Enedis for the rest; false: Enedis for the whole range. */
    private static final String USE_CACHE = "use_cache";

    private static final Map<String, Character> SEPARATORS =
            Map.of(",", ',', "comma", ',', ";", ';', "semicolon", ';', "tab", '\t');

    static {
        // The contract names its parts instead: see resources/openapi.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Asked.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new ReadingTableWriter());
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Asked.class;
    }

    @Override
    public Asked resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        ServletWebRequest web = (ServletWebRequest) request;
        HttpServletRequest servlet = web.getRequest();
        return new Asked(
                reader(servlet).id(),
                point(servlet),
                AskedDays.of(servlet),
                freshness(parameter, web, binders),
                AnswerFormat.of(servlet.getHeader(AnswerFormat.HEADER)),
                BodyType.of(servlet),
                separator(servlet.getParameter("separator")),
                web);
    }

    private static AccountPrincipal reader(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof Authentication authentication
                && authentication.getPrincipal() instanceof AccountPrincipal reader) {
            return reader;
        }
        throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }

    private static UsagePointId point(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object pdl = variables instanceof Map<?, ?> map ? map.get("pdl") : null;
        return PointAccessDeniedException.number(pdl == null ? "" : pdl.toString());
    }

    private static Freshness freshness(
            MethodParameter parameter, ServletWebRequest request, @Nullable WebDataBinderFactory binders)
            throws Exception {
        String text = request.getParameter(USE_CACHE);
        if (text == null || binders == null) {
            return Freshness.COMPLETE;
        }
        WebDataBinder binder = binders.createBinder(request, null, USE_CACHE);
        try {
            return Boolean.FALSE.equals(binder.convertIfNecessary(text, Boolean.class))
                    ? Freshness.REFRESH
                    : Freshness.COMPLETE;
        } catch (TypeMismatchException neitherYesNorNo) {
            throw new MethodArgumentTypeMismatchException(text, Boolean.class, USE_CACHE, parameter, neitherYesNorNo);
        }
    }

    private static char separator(@Nullable String text) {
        return text == null ? ',' : query("separator", text, AskedResolver::separatorNamed);
    }

    private static char separatorNamed(String text) {
        Character separator = SEPARATORS.get(text);
        if (separator == null) {
            throw new InvalidRequestException("INVALID_FORMAT", "no such separator", "« , » « ; » tab");
        }
        return separator;
    }
}
