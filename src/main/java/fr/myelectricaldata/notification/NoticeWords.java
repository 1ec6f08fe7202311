package fr.myelectricaldata.notification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A notice in the words of one language, for pages and mails alike. */
public record NoticeWords(String title, String text) {
    /** Texts of that language by key, with the values of their places. */
    @FunctionalInterface
    public interface Texts {
        String text(String key, Object... values);
    }

    /** @param point what its owner calls the point; empty for a notice that is about none */
    public static NoticeWords of(Notice notice, String point, Locale language, Texts texts) {
        String key = "notice." + notice.kind();
        return switch (notice.kind()) {
            case CONSENT_ENDING, DATA_MISSING -> {
                String day = day(LocalDate.parse(notice.detail()), language);
                yield new NoticeWords(texts.text(key + ".title", point, day), texts.text(key + ".text", point, day));
            }
            case CONSENT_LOST ->
                new NoticeWords(texts.text(key + ".title", point), texts.text(key + ".text." + notice.detail(), point));
            case QUOTA_REACHED ->
                new NoticeWords(texts.text(key + ".title"), texts.text(key + ".text." + notice.detail()));
        };
    }

    /** 3 janvier 2027; the first of a month is "1er" in French. */
    private static String day(LocalDate day, Locale language) {
        String text = DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(day);
        boolean first = day.getDayOfMonth() == 1 && language.getLanguage().equals("fr");
        return first ? text.replaceFirst("^1", "1er") : text;
    }
}
