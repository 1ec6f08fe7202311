package fr.myelectricaldata.gateway.openapi;

import fr.myelectricaldata.gateway.ApiPaths;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes one bad request for an operation of the contract; the same seed makes the same request. */
final class Fuzz {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    /** Already percent-encoded where a byte cannot stand in an address. */
    private static final List<String> ODD = List.of(
            "",
            "0",
            "-1",
            "null",
            "undefined",
            "NaN",
            "1e309",
            "99999999999999999999999999",
            "true",
            "perhaps",
            "[]",
            "{}",
            "' OR '1'='1",
            "\"; drop table account; --",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "..%2f..%2f",
            "%00",
            "%ff%fe",
            "%c3%28",
            "%ed%a0%80",
            "a%0d%0aSet-Cookie:%20x=y",
            "\u00e9\u00e8\u20ac",
            "\ud83d\ude00",
            "\u202e\u0000x".replace("\u0000", "%00"),
            "0000-00-00",
            "2026-02-30",
            "9999-12-31",
            "-999999999-01-01",
            "2026-11-01T00:00:00+01:00",
            "${jndi:ldap://x}",
            "#{7*7}",
            "%25s%25n",
            "00000000-0000-0000-0000-000000000000",
            "99999999999999",
            "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0660\u0661\u0662\u0663\u0664",
            "x".repeat(300),
            "9".repeat(3_000));

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json;charset=nope",
            "text/plain",
            "application/xml",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "nonsense",
            "a/b;c",
            "text/html");

    private static final List<String> ACCEPTS = List.of(
            "*/*",
            "application/json",
            "application/problem+json",
            "text/html",
            "text/csv",
            "application/x-ndjson",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/xml",
            "image/png;q=0",
            "nonsense",
            ";;;,,,",
            "text/csv;q=nan",
            "application/json;q=0, */*;q=0");

    private static final List<String> HEADERS = List.of(
            "X-MED-Format",
            "If-None-Match",
            "If-Modified-Since",
            "Range",
            "Accept-Language",
            "Accept-Encoding",
            "Origin",
            "X-Request-Id",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-HTTP-Method-Override",
            "X-Impersonate-User-Id",
            "Cookie",
            "Access-Control-Request-Method");

    private static final List<String> HEADER_VALUES = List.of(
            "",
            "2026",
            "v5",
            "*",
            "W/\"x\"",
            "\"",
            "bytes=0-1",
            "zz-ZZ;q=9",
            "null",
            "access_token=x",
            "gzip;q=x",
            "\t",
            "9".repeat(500));

    private final Random random;
    private final String path;
    private final String method;
    private final JsonNode operation;
    private final Map<String, String> known;

    /** @param known values that exist, by the name of the parameter */
    Fuzz(long seed, String path, String method, JsonNode operation, Map<String, String> known) {
        this.random = new Random(seed);
        this.path = path;
        this.method = method;
        this.operation = operation;
        this.known = known;
    }

    HttpRequest request(URI base, String authorization) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + address() + query())).timeout(Duration.ofSeconds(30));
        if (!authorization.isEmpty()) {
            request.setHeader("Authorization", authorization);
        }
        if (chance(3)) {
            request.setHeader("Accept", pick(ACCEPTS));
        }
        for (int more = random.nextInt(3); more > 0; more--) {
            request.setHeader(pick(HEADERS), pick(HEADER_VALUES));
        }
        String verb = chance(12)
                ? pick(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"))
                : method.toUpperCase(Locale.ROOT);
        byte[] body = body();
        if (body.length > 0) {
            request.setHeader("Content-Type", chance(3) ? pick(TYPES) : declaredType());
        }
        return request.method(verb, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build();
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String address() {
        boolean twice = path.startsWith("/api/") && ApiPaths.owns(path.substring(4));
        String address = twice && chance(3) ? path.substring(4) : path;
        Matcher variables = VARIABLE.matcher(address);
        String filled = variables.replaceAll(variable -> Matcher.quoteReplacement(value(variable.group(1))));
        return chance(8) ? filled + "/" : filled;
    }

    private String query() {
        List<String> pairs = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString().equals("query") && !chance(4)) {
                String name = parameter.path("name").asString();
                pairs.add(name + "=" + value(name));
                if (chance(10)) {
                    pairs.add(name + "=" + value(name));
                }
            }
        });
        if (chance(5)) {
            pairs.add(encoded(pick(ODD)) + "=" + encoded(pick(ODD)));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** Half of the values are good ones, so that the others are looked at at all. */
    private String value(String name) {
        String good = known.getOrDefault(name, example(name));
        return random.nextBoolean() ? encoded(good) : encoded(pick(ODD));
    }

    private String example(String name) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("name").asString().equals(name)) {
                return parameter.has("example")
                        ? parameter.path("example").asString("1")
                        : parameter.at("/schema/example").asString("1");
            }
        }
        return "1";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replaceAll("%25([0-9a-f]{2})", "%$1");
    }

    private String declaredType() {
        return operation.at("/requestBody/content").properties().stream()
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("application/json");
    }

    private byte[] body() {
        JsonNode content = operation.at("/requestBody/content");
        if (content.isMissingNode()) {
            return chance(10) ? "{\"x\":1}".getBytes(StandardCharsets.UTF_8) : new byte[0];
        }
        JsonNode example = content.properties().stream()
                .map(type -> type.getValue().path("example"))
                .findFirst()
                .orElseThrow();
        String text = declaredType().contains("form") ? form(example) : json(example);
        return switch (random.nextInt(14)) {
            case 0 -> new byte[0];
            case 1 -> text.substring(0, random.nextInt(text.length())).getBytes(StandardCharsets.UTF_8);
            case 2 -> new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1};
            case 3 -> ("[".repeat(5_000)).getBytes(StandardCharsets.UTF_8);
            case 4 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
            case 5 -> text.getBytes(StandardCharsets.UTF_16);
            case 6 ->
                pick(List.of("null", "[]", "0", "\"x\"", "{}", "true", "{\"a\":{\"b\":[{}]}}"))
                        .getBytes(StandardCharsets.UTF_8);
            case 7 -> ("{\"x\":\"" + "y".repeat(70_000) + "\"}").getBytes(StandardCharsets.UTF_8);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private String json(JsonNode example) {
        if (example instanceof ObjectNode fields && !chance(4)) {
            ObjectNode changed = fields.deepCopy();
            List<String> names = new ArrayList<>(changed.propertyNames());
            String name = pick(names);
            switch (random.nextInt(7)) {
                case 0 -> changed.remove(name);
                case 1 -> changed.putNull(name);
                case 2 -> changed.put(name, random.nextLong());
                case 3 -> changed.putArray(name).add(1).addNull();
                case 4 -> changed.putObject(name).put("x", 1);
                case 5 -> changed.put(name, 1e300);
                default -> changed.put(name, pick(ODD) + "\u0000\ud83d");
            }
            return JsonMapper.shared().writeValueAsString(changed);
        }
        return JsonMapper.shared().writeValueAsString(example);
    }

    private String form(JsonNode example) {
        List<String> pairs = new ArrayList<>();
        example.properties().forEach(field -> {
            if (!chance(4)) {
                pairs.add(field.getKey() + "="
                        + encoded(random.nextBoolean() ? field.getValue().asString("") : pick(ODD)));
            }
        });
        return pairs.isEmpty() ? "=" : String.join("&", pairs);
    }
}
