package fr.myelectricaldata.site.faq;

import fr.myelectricaldata.common.ErrorKind.Fault;
import fr.myelectricaldata.ui.Words;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The entries in one language, and those among them that a reader looks for. */
final class Answers {
    static final List<String> QUESTIONS = List.of(
            "accounts",
            "pdl",
            "when",
            "how-far",
            "curve",
            "holes",
            "off-peak",
            "consent-end",
            "two-homes",
            "quota",
            "price",
            "tools",
            "read",
            "leave");

    /** Stands where a message will name a number or a choice. */
    private static final Object[] BLANKS = {"…", "…", "…", "…"};

    /** Its third value chooses between two endings; the FAQ has that of people who still may ask. */
    private static final String QUOTA = "RATE_LIMIT_EXCEEDED";

    private static final Object[] QUOTA_BLANKS = {"…", "…", 0};

    private final List<Answer> all;

    Answers(Words words) {
        Stream<Answer> questions = QUESTIONS.stream()
                .map(name -> new Answer(
                        name, words.text("faq.q." + name), words.text("faq.q." + name + ".text"), null, List.of()));
        Stream<Answer> errors = KnownErrors.BY_FAULT.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(code -> error(code, entry.getKey(), words)));
        all = Stream.concat(questions, errors).toList();
    }

    private static Answer error(String code, Fault fault, Words words) {
        return new Answer(
                code,
                words.text("error." + code, code.equals(QUOTA) ? QUOTA_BLANKS : BLANKS),
                words.text("faq.error." + code),
                fault,
                KnownErrors.ENEDIS.getOrDefault(code, List.of()));
    }

    List<Answer> all() {
        return all;
    }

    /** Those in which every word is found, whatever its accents and capitals; all of them when nothing is asked. */
    List<Answer> matching(String query) {
        List<String> asked = Arrays.stream(plain(query).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return all.stream()
                .filter(one -> {
                    String where = plain(String.join(
                            " ", one.anchor(), one.title(), one.text(), String.join(" ", one.alsoCalled())));
                    return asked.stream().allMatch(where::contains);
                })
                .toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }
}
