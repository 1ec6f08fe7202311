package fr.myelectricaldata.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say the same things, every word that a page asks for exists, and no page speaks by itself. */
class TranslationsTest {
    private static final Path TEXTS = Path.of("src/main/resources/vaadin-i18n");
    private static final Path CODE = Path.of("src/main/java/fr/myelectricaldata");
    private static final Pattern KEY_USED = Pattern.compile(
            "(?:getTranslation|\\.text|translate)\\(\\s*(?:[a-z.()]*[lL]ocale\\(?\\)?,\\s*)?\"([a-z][A-Za-z0-9_.-]*)\"\\s*([+,)])");
    private static final Pattern MENU_TITLE = Pattern.compile("title\\s*=\\s*\"([^\"]+)\"");
    /** Constructors and setters that put their text on the screen. */
    private static final Pattern LITERAL_ON_SCREEN = Pattern.compile(
            "(?:new (?:Span|Paragraph|H[1-6]|Button|NativeButton|Checkbox|TextField|EmailField|PasswordField)\\("
                    + "|set(?:Label|Placeholder|HelperText|Text|Title|AriaLabel)\\()\\s*\"[^\"]*\\p{L}{2}[^\"]*\"\\s*[,)]");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(texts("fr").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts("en").stringPropertyNames());
    }

    /** The later one would win without a word. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void noKeyStandsTwice(String language) throws IOException {
        assertThat(Files.readAllLines(TEXTS.resolve("translations_" + language + ".properties")).stream()
                        .filter(line -> line.matches("[a-z][A-Za-z0-9_.-]*=.*"))
                        .map(line -> line.substring(0, line.indexOf('='))))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void noTextIsEmpty(String language) {
        texts(language)
                .forEach((key, text) ->
                        assertThat(text.toString()).as(key.toString()).isNotBlank());
    }

    /** MessageFormat swallows single apostrophes; texts without parameters never pass through it. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void apostrophesAreDoubledWhereTheTextHasParametersAndOnlyThere(String language) {
        texts(language).forEach((key, value) -> {
            String text = value.toString();
            if (text.matches("(?s).*\\{\\d.*")) {
                assertThat(text.replace("''", "")).as(key.toString()).doesNotContain("'");
            } else {
                assertThat(text).as(key.toString()).doesNotContain("''");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyTextWithParametersCanBeFormatted(String language) {
        texts(language).forEach((key, value) -> {
            if (value.toString().matches("(?s).*\\{\\d.*")) {
                Object[] numbers = {2, 3, 4, 5, 6, 7};
                boolean numeric = value.toString().contains("choice");
                Object[] some = numeric ? numbers : new Object[] {"a", "b", "c", "d", "e", "f"};
                assertThat(new MessageFormat(value.toString(), Locale.of(language)).format(some))
                        .as(key.toString())
                        .doesNotContain("{");
            }
        });
        assertThat(new ChoiceFormat("1#one|1<more").format(2)).isEqualTo("more");
    }

    @Test
    void everyKeyThatAPageAsksForExists() {
        Properties texts = texts("fr");
        List<String> missing = new ArrayList<>();
        int[] found = {0};
        eachSource(source -> {
            Matcher used = KEY_USED.matcher(source);
            while (used.find()) {
                found[0]++;
                String key = used.group(1);
                boolean built = used.group(2).equals("+");
                boolean there = built
                        ? texts.stringPropertyNames().stream().anyMatch(name -> name.startsWith(key))
                        : texts.containsKey(key);
                if (!there) {
                    missing.add(key);
                }
            }
            Matcher title = MENU_TITLE.matcher(source);
            while (source.contains("@Menu(") && title.find()) {
                if (!texts.containsKey(title.group(1))) {
                    missing.add(title.group(1));
                }
            }
        });
        assertThat(new TreeSet<>(missing)).isEmpty();
        assertThat(found[0]).as("keys found in the code").isGreaterThan(100);
    }

    @Test
    void noPageSpeaksByItself() {
        List<String> literals = new ArrayList<>();
        eachSource(source -> {
            Matcher literal = LITERAL_ON_SCREEN.matcher(source);
            while (literal.find()) {
                literals.add(literal.group());
            }
        });
        assertThat(literals).isEmpty();
    }

    private static void eachSource(Consumer<String> look) {
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file : files.filter(TranslationsTest::isPage).toList()) {
                look.accept(Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static boolean isPage(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".java") && path.matches(".*/(ui|dashboard|site)/.*");
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(
                TEXTS.resolve("translations_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return texts;
    }
}
