package fr.myelectricaldata.conso;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.testing.Commands;
import fr.myelectricaldata.testing.Commands.Result;
import fr.myelectricaldata.testing.TlsFront;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The npm package {@code linky} as published, installed into target/. Without Node.js or the registry its tests are skipped
 * with a loud line, or fail when {@code REQUIRE_LINKY=true} (as in continuous integration).
 */
final class LinkyCli {
    static final String NAME = "conso.boris.sh";
    static final String VERSION = "2.0.2";
    static final String INTEGRITY =
            "sha512-6a33YT/Hx8/VQ2Srv1Dp2ygTn5Q/dAHdWrzhC/NKs64UxTvC/wTEkNxt3Wn62DFTSQ0dcLLnA5KEg7n53VKciQ==";

    private static final Path FOLDER = Path.of("target", "linky-cli").toAbsolutePath();
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "local-name.cjs");
    /** The package imports JSON in a way that later versions of Node.js took back. */
    private static final int LAST_NODE = 21;

    private final TlsFront front;
    private final Path home;

    private LinkyCli(TlsFront front, Path home) {
        this.front = front;
        this.home = home;
    }

    static LinkyCli install(TlsFront front, Path home) {
        try {
            Files.createDirectories(FOLDER);
            String lock = text(FOLDER.resolve("package-lock.json"));
            for (String file : FILES) {
                copy(file);
            }
            boolean there = Files.exists(FOLDER.resolve("node_modules/.bin/linky"))
                    && lock.equals(text(FOLDER.resolve("package-lock.json")));
            requireNode();
            if (!there) {
                npmCi();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new LinkyCli(front, home);
    }

    private static void requireNode() {
        if (Commands.find("node").isEmpty() || Commands.find("npm").isEmpty()) {
            absent("Node.js and npm are not installed");
        }
        String version = Commands.run(FOLDER, Map.of(), Duration.ofSeconds(30), List.of("node", "--version"))
                .orFail()
                .out();
        if (Integer.parseInt(version.replaceFirst("^v(\\d+).*\\R*", "$1")) > LAST_NODE) {
            absent("linky " + VERSION + " does not start on Node.js " + version.strip() + ", only up to " + LAST_NODE);
        }
    }

    /** npm checks every package against the sha512 of the lock file. */
    private static void npmCi() {
        List<String> command = List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-progress");
        Result result = Commands.run(FOLDER, Map.of(), Duration.ofMinutes(5), command);
        if (result.code() != 0) {
            absent("npm could not install it: " + result.err());
        }
    }

    private static void absent(String why) {
        String words = "NO LINKY CLI: " + why + ".";
        if (Boolean.parseBoolean(System.getenv("REQUIRE_LINKY"))) {
            throw new IllegalStateException(words);
        }
        System.err.println("\n*** " + words + " The tests with the published client are SKIPPED. ***\n");
        Assumptions.abort(words);
    }

    /** What npm was told to expect, and what stands there now. */
    static void assertPublished() {
        JsonNode locked = new JsonMapper()
                .readTree(text(FOLDER.resolve("package-lock.json")))
                .path("packages")
                .path("node_modules/linky");
        assertThat(locked.path("version").asString()).isEqualTo(VERSION);
        assertThat(locked.path("integrity").asString()).isEqualTo(INTEGRITY);
        JsonNode installed = new JsonMapper().readTree(text(FOLDER.resolve("node_modules/linky/package.json")));
        assertThat(installed.path("version").asString()).isEqualTo(VERSION);
        assertThat(text(FOLDER.resolve("node_modules/linky/dist/lib/index.js"))).contains("https://" + NAME);
    }

    /** As typed in a shell: {@code linky daily --start …}. The package's own exit code is always 0. */
    Result run(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(FOLDER.resolve("node_modules/.bin/linky").toString()));
        command.addAll(List.of(arguments));
        Map<String, String> environment = new HashMap<>();
        environment.put("HOME", home.toString());
        environment.put("XDG_CONFIG_HOME", home.toString());
        environment.put("TZ", "Europe/Paris");
        environment.put("NO_UPDATE_NOTIFIER", "1");
        environment.put("NODE_EXTRA_CA_CERTS", front.authority().toString());
        environment.put("NODE_OPTIONS", "--require \"" + FOLDER.resolve("local-name.cjs") + "\"");
        environment.put("LOCAL_NAME", NAME);
        environment.put("LOCAL_PORT", String.valueOf(front.port()));
        return Commands.run(FOLDER, environment, Duration.ofMinutes(2), command);
    }

    private static void copy(String file) throws IOException {
        try (InputStream source = LinkyCli.class.getResourceAsStream("/conso/linky/" + file)) {
            Files.copy(Objects.requireNonNull(source), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
