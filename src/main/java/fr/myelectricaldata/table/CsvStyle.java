package fr.myelectricaldata.table;

import java.util.Locale;

/**
 * How numbers and columns are told apart in CSV. Spreadsheets read a file by the rules of the country they are set to, not
 * by those of the file, so a file for people follows the language of its reader.
 *
 * @param separator between two columns
 * @param decimal before the decimals of a number
 * @param byteOrderMark does the file begin with one? Excel reads UTF-8 only when it does
 */
public record CsvStyle(char separator, char decimal, boolean byteOrderMark) {
    /** For programs: {@code ,} and a point. */
    public static final CsvStyle MACHINE = new CsvStyle(',', '.', false);

    private static final CsvStyle FRENCH = new CsvStyle(';', ',', true);
    private static final CsvStyle OTHER = new CsvStyle(',', '.', true);

    /** For people who read that language. */
    public static CsvStyle of(Locale reader) {
        return reader.getLanguage().equals(Locale.FRENCH.getLanguage()) ? FRENCH : OTHER;
    }
}
