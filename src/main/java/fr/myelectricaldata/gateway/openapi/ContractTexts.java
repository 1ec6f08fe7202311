package fr.myelectricaldata.gateway.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of the contract, from {@code resources/openapi/*.yaml}: a file for each room, so that controllers stay free of
 * them. Addresses are named without {@code /api}. Read when the contract is first asked for.
 */
@Lazy
@Component
class ContractTexts {
    private final Map<String, Map<String, OperationText>> operations = new HashMap<>();
    private final Map<String, CommonText> parameters = new HashMap<>();
    private final Map<String, CommonText> headers = new HashMap<>();
    private final Map<String, String> tags = new LinkedHashMap<>();

    ContractTexts(JsonMapper json) {
        for (Resource file : files()) {
            try (InputStream text = file.getInputStream()) {
                add(json.convertValue(new Yaml().load(text), File.class));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** @param shared what the file itself refers to */
    private record File(
            @Nullable Map<String, String> tags,
            @Nullable Map<String, CommonText> parameters,
            @Nullable Map<String, CommonText> headers,
            @Nullable Map<String, Map<String, OperationText>> paths,
            @Nullable Object shared) {}

    private static List<Resource> files() {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/*.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(File file) {
        putAll(file.tags(), tags);
        putAll(file.parameters(), parameters);
        putAll(file.headers(), headers);
        putAll(file.paths(), operations);
    }

    private static <T> void putAll(@Nullable Map<String, T> from, Map<String, T> to) {
        if (from != null) {
            to.putAll(from);
        }
    }

    OperationText of(String path, String method) {
        String address = path.equals("/api") || !path.startsWith("/api/") ? path : path.substring("/api".length());
        return operations
                .getOrDefault(address, Map.of())
                .getOrDefault(method.toLowerCase(Locale.ROOT), OperationText.NONE);
    }

    Optional<CommonText> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    CommonText header(String name) {
        CommonText header = headers.get(name);
        if (header == null) {
            throw new IllegalStateException("no words for the header " + name);
        }
        return header;
    }

    /** Names and descriptions, in the order in which they are shown. */
    Map<String, String> tags() {
        return tags;
    }

    Map<String, Map<String, OperationText>> operations() {
        return operations;
    }
}
