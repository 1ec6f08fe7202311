package fr.myelectricaldata.site.faq;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.common.ErrorKind;
import fr.myelectricaldata.common.ErrorKind.Fault;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody meets an error that the page does not know. */
class KnownErrorsTest {
    /** Parts of messages, and the endings by which a message says whose the fault is. */
    private static final Set<String> NO_CODES = Set.of("error.retry-at");

    private static final Pattern THROWN = Pattern.compile("ErrorKind\\.([A-Z_]+),\\s*\"([A-Z0-9_-]+)\"");

    private static Set<String> listed() {
        return KnownErrors.BY_FAULT.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ResourceBundle texts(String language) {
        return ResourceBundle.getBundle("vaadin-i18n.translations", Locale.of(language));
    }

    @Test
    void everyErrorWithWordsHasItsEntryAndNoOther() {
        Set<String> worded = texts("fr").keySet().stream()
                .filter(key -> key.startsWith("error."))
                .filter(key -> !key.startsWith("error.fault.") && !NO_CODES.contains(key))
                .map(key -> key.substring("error.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed()).containsExactlyElementsOf(worded);
    }

    @Test
    void noCodeIsListedTwice() {
        assertThat(KnownErrors.BY_FAULT.values().stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyEntrySaysWhatItMeansAndEveryQuestionHasItsAnswer(String language) {
        ResourceBundle texts = texts(language);
        assertThat(listed())
                .allSatisfy(code ->
                        assertThat(texts.containsKey("faq.error." + code)).isTrue());
        assertThat(Answers.QUESTIONS)
                .allSatisfy(name ->
                        assertThat(texts.containsKey("faq.q." + name + ".text")).isTrue());
        assertThat(Fault.values())
                .allSatisfy(
                        one -> assertThat(texts.containsKey("faq.fault." + one)).isTrue());
    }

    /** Codes stand beside their kinds in the constructors of the exceptions. */
    @Test
    void whoseAnErrorIsAgreesWithTheExceptionThatCarriesIt() throws IOException {
        Map<String, Fault> thrown = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher found = THROWN.matcher(Files.readString(file));
                while (found.find()) {
                    thrown.put(found.group(2), ErrorKind.valueOf(found.group(1)).fault());
                }
            }
        }
        assertThat(thrown).hasSizeGreaterThan(30);
        thrown.forEach((code, fault) ->
                assertThat(KnownErrors.BY_FAULT.get(fault)).as(code).contains(code));
    }

    @Test
    void everyFindingOfEnedisIsExplained() {
        assertThat(Finding.values())
                .allSatisfy(finding -> assertThat(listed())
                        .contains(new fr.myelectricaldata.metering.MeterDataException(finding, "test")
                                .code()
                                .value()));
    }
}
