package fr.myelectricaldata.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** .env.example is the operator's manual: it names every setting that is used, with its true default. */
class EnvExampleTest {
    private static final Pattern SETTING = Pattern.compile("#?([A-Z][A-Z_]+)=(.*)");

    @Test
    void showsEveryUsedSettingWithItsDefault() throws IOException {
        Map<String, String> defaults = Settings.ALL.stream()
                .filter(setting -> !setting.ignored())
                .collect(Collectors.toMap(Setting::name, Setting::fallback));
        assertThat(shown()).containsExactlyInAnyOrderEntriesOf(defaults);
    }

    @Test
    void everySettingIsReferredToSomewhere() throws IOException {
        String properties = Files.readString(Path.of("src/main/resources/application.properties"));
        String code;
        try (var files = Files.walk(Path.of("src/main/java"))) {
            code = files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("Settings.java"))
                    .map(EnvExampleTest::read)
                    .collect(Collectors.joining());
        }
        for (Setting setting : Settings.ALL) {
            if (!setting.ignored()) {
                assertThat(properties + code)
                        .as("%s is offered, so something must read it", setting.name())
                        .containsAnyOf("setting." + setting.name(), "\"" + setting.name() + "\"");
            }
        }
    }

    @Test
    void noNameIsListedTwice() {
        assertThat(Settings.ALL).extracting(Setting::name).doesNotHaveDuplicates();
    }

    private static Map<String, String> shown() throws IOException {
        Map<String, String> shown = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of(".env.example"))) {
            Matcher matcher = SETTING.matcher(line);
            if (matcher.matches()) {
                assertThat(shown.put(matcher.group(1), matcher.group(2)))
                        .as(line)
                        .isNull();
            }
        }
        return shown;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
