package fr.myelectricaldata.gateway;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The addresses that machines own: JSON only, no redirects to a sign-in page, and never a view. */
public final class ApiPaths {
    /** The roots of MyElectricalData v1, without any prefix: whatever is refused below them says {@code {"detail": …}}. */
    private static final List<String> V1_ROOTS = List.of(
            "valid_access",
            "contracts",
            "addresses",
            "identity",
            "contact",
            "daily_consumption",
            "daily_production",
            "daily_consumption_max_power",
            "consumption_load_curve",
            "production_load_curve",
            "cache",
            "rte",
            "edf",
            "v1");

    /** The other roots owned whole: {@code /x} and everything below. */
    private static final List<String> OTHER_ROOTS = List.of(
            "api",
            "accounts",
            "oauth",
            "consent",
            "pdl",
            "enedis",
            "energy",
            "ping",
            "docs",
            "redoc",
            "openapi.json",
            "actuator",
            // Conso's, asked for without its prefix: nothing is there, and that is said in JSON
            "consumption_max_power",
            "consumption-france",
            "generation-forecast");

    private static final List<String> ROOTS =
            Stream.concat(OTHER_ROOTS.stream(), V1_ROOTS.stream()).toList();

    /** Roots that are views themselves, with machine addresses below. */
    private static final List<String> VIEWS_WITH_MACHINES_BELOW = List.of("tempo", "ecowatt");

    /** Every pattern, in Spring's path pattern syntax. */
    public static final List<String> PATTERNS = Stream.concat(
                    ROOTS.stream().map(root -> "/" + root + "/**"),
                    VIEWS_WITH_MACHINES_BELOW.stream().map(root -> "/" + root + "/{below}/**"))
            .toList();

    /** The stand-ins for Enedis and RTE, where they are on; they have a chain of their own, and no view lives there either. */
    public static final List<String> STAND_IN_PATTERNS = List.of("/enedis-simulator/**", "/rte-simulator/**");

    /**
     * Where Enedis sends the household's browser back, and what begins that journey: machine addresses that also know the
     * session of the pages.
     */
    public static final List<String> CONSENT_PATTERNS = List.of("/oauth/**", "/api/oauth/**", "/consent/**");

    /** The five addresses of the Conso format. The v1 roots of similar names stand without {@code /api}. */
    public static final List<String> CONSO_PATTERNS = List.of(
            "/api/daily_consumption",
            "/api/consumption_load_curve",
            "/api/consumption_max_power",
            "/api/daily_production",
            "/api/production_load_curve");

    private static final List<PathPattern> PARSED = parsed(PATTERNS);
    private static final List<PathPattern> PARSED_CONSO =
            parsed(CONSO_PATTERNS.stream().map(path -> path + "/**").toList());
    private static final List<PathPattern> PARSED_V1 =
            parsed(V1_ROOTS.stream().map(root -> "/" + root + "/**").toList());

    private static final Pattern RUN_OF_SLASHES = Pattern.compile("/{2,}");

    private ApiPaths() {}

    /** @param path without query, as it came */
    public static boolean owns(String path) {
        return among(PARSED, ROOTS, path);
    }

    /**
     * Does the v1 format own the address, or what is wrongly looked for below it?
     *
     * @param path without query, as it came
     */
    public static boolean speaksV1(String path) {
        return among(PARSED_V1, V1_ROOTS, path);
    }

    /**
     * Does the Conso format own the address, or what is wrongly looked for below it?
     *
     * @param path without query, as it came
     */
    public static boolean speaksConso(String path) {
        return among(PARSED_CONSO, List.of(), path);
    }

    /** @param path without query, as it came */
    static String withSingleSlashes(String path) {
        return path.contains("//") ? RUN_OF_SLASHES.matcher(path).replaceAll("/") : path;
    }

    /** @param roots what counts when the path cannot be decoded */
    private static boolean among(List<PathPattern> patterns, List<String> roots, String asked) {
        String path = withSingleSlashes(asked);
        try {
            PathContainer parsed = PathContainer.parsePath(path);
            return patterns.stream().anyMatch(pattern -> pattern.matches(parsed));
        } catch (IllegalArgumentException badEncoding) {
            return roots.stream().anyMatch(root -> path.equals("/" + root) || path.startsWith("/" + root + "/"));
        }
    }

    private static List<PathPattern> parsed(List<String> patterns) {
        return patterns.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }
}
