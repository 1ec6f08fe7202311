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
}
