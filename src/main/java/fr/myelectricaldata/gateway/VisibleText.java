package fr.myelectricaldata.gateway;

import java.nio.charset.StandardCharsets;

/** Text without control characters and without code points that mean nothing. */
public final class VisibleText {
    private VisibleText() {}

    public static boolean is(String text) {
        return text.codePoints()
                .allMatch(character -> Character.isDefined(character) && !Character.isISOControl(character));
    }

    /**
     * @param value as the servlet container hands it over: bytes as Latin letters, though clients mostly write UTF-8;
     *     tabs are white space there
     */
    public static boolean inHeader(String value) {
        String text = new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return is(text.replace('\t', ' '));
    }
}
