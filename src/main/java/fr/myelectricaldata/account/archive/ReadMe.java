package fr.myelectricaldata.account.archive;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** What each file of an archive is, in one language. */
record ReadMe(Locale language, LocalDate day, List<PersonalFile> files) {
    static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    String name() {
        return word("archive.readme.name");
    }

    /** Lines end as Windows wants them; every other program takes that as well. */
    String text() {
        String made =
                day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
        String list = files.stream()
                .map(file -> file.path() + "\n    " + word(file.words()))
                .collect(Collectors.joining("\n\n"));
        return String.join(
                        "\n\n",
                        word("archive.readme.title"),
                        word("archive.readme.day") + " " + made,
                        word("archive.readme.form"),
                        word("archive.readme.values"),
                        word("archive.readme.secrets"),
                        word("archive.readme.files"),
                        list,
                        "")
                .replace("\n", "\r\n");
    }

    private String word(String key) {
        return ResourceBundle.getBundle("vaadin-i18n.translations", language).getString(key);
    }
}
