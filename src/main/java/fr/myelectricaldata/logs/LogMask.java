package fr.myelectricaldata.logs;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what names people or opens doors: e-mail addresses, PDLs, tokens, passwords and other secrets, and the
 * last part of public network addresses. It sees shapes, not meanings, and so takes too much rather than too little; the
 * ids of accounts and of requests (UUIDs) stay, for they are how an operator finds out what belongs together. Groups that repeat
 * without end are possessive: the others call themselves once for each turn, and a long line would use up the stack.
 */
final class LogMask {
    static final String HIDDEN = "•••";

    private static final Pattern EMAIL =
            Pattern.compile("[\\w.+%'-]+(?:@|%40)[\\w-]++(?:\\.[\\w-]++)*+", Pattern.UNICODE_CHARACTER_CLASS);
    /** Fourteen digits, together or in groups. */
    private static final Pattern PDL = Pattern.compile(
            "(?<![\\d.])(?:\\d[ \u00a0]?){10}(\\d[ \u00a0]?\\d[ \u00a0]?\\d[ \u00a0]?\\d)(?![ \u00a0]?\\d)");
    /** The words after which a scheme's credentials stand. */
    private static final Pattern SCHEME = Pattern.compile(
            "\\b((?i:Bearer|Basic|Digest|ApiKey))[ \\t:=]+(?=[^\\s,;\"']*[A-Z0-9=])([^\\s,;\"'\\])}]{6,})");

    private static final Pattern JWT = Pattern.compile("\\beyJ[\\w-]{4,}(?:\\.[\\w-]*){1,4}");
    private static final Pattern USER_INFO = Pattern.compile("(://)[^\\s/@?#]*(?:@|%40)");
    private static final String SECRET_NAMES =
            "pass(?:word|wd|phrase|code)?|pwd|mot[ _-]?de[ _-]?passe|secret|token|jeton|api[_-]?key|authorization"
                    + "|cookie|credentials?|session(?:id)?|jsessionid|otp|signature|private[_-]?key";
    /** {@code name=value}, {@code name: value}, {@code "name":"value"}; the value may stand in quotes. */
    private static final Pattern NAMED = Pattern.compile("(?i)((?<![a-z])[\\w.-]{0,40}?(?:" + SECRET_NAMES
            + ")(?![\\w-]*(?:Exception|Error)\\b)[\\w-]{0,20}[\"']?\\s{0,3}(?:=|:|=>|%3D)\\s{0,3})"
            + "(\"(?:[^\"\\\\]|\\\\.)*+\"|'[^']*'|(?:(?:Bearer|Basic|Digest)\\s+)?[^\\s\"',;&)}\\]]+)");
    /** {@code password "value"}: quoted, without a sign between. */
    private static final Pattern QUOTED =
            Pattern.compile("(?i)\\b((?:" + SECRET_NAMES + ")\\s+(?:is\\s+|was\\s+)?)(\"[^\"]+\"|'[^']+'|«[^»]+»)");
    /** OAuth's {@code code} and {@code state}, which are ordinary words elsewhere. */
    private static final Pattern IN_QUERY = Pattern.compile("(?i)([?&](?:code|state|key|sig|t|hash)=)[^\\s&\"'#]+");
    /** Anything long that is neither a word nor a UUID. */
    private static final Pattern OPAQUE = Pattern.compile(
            "(?<![\\w/.$-])(?![0-9a-fA-F]{8}-[0-9a-fA-F]{4}-)(?=[\\w+/-]*\\d)(?=[\\w+/-]*[A-Za-z])[\\w+/-]{32,}={0,2}(?![\\w.(])");

    /** Plain words and UUIDs between slashes: the addresses of the gateway itself. */
    private static final Pattern PATH = Pattern.compile("/?(?:(?:[a-z]++(?:-[a-z]++)*+"
            + "|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:/|$)){2,12}");

    private static final Pattern IPV4 =
            Pattern.compile("(?<![\\w.])(?!127\\.|10\\.|192\\.168\\.|172\\.(?:1[6-9]|2\\d|3[01])\\.|0\\.0\\.0\\.0)"
                    + "((?:\\d{1,3}\\.){3})\\d{1,3}(?![\\w.]*\\.?\\d)");
    private static final Pattern IPV6 =
            Pattern.compile("(?i)(?<![\\w:.])([0-9a-f]{1,4}:[0-9a-f]{1,4}:)(?:(?:[0-9a-f]{1,4}:){5}[0-9a-f]{1,4}"
                    + "|(?:[0-9a-f]{1,4}:){0,5}:(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,5})?)(?![\\w:])");
    /** A frame of a stack names code alone; so does the count of those left out. */
    private static final Pattern FRAME = Pattern.compile("\\s+(?:at \\S.*|\\.\\.\\. \\d+ .*)");

    private LogMask() {}

    static String of(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String masked = text;
        if (masked.contains("://")) {
            masked = USER_INFO.matcher(masked).replaceAll("$1" + HIDDEN + "@");
        }
        masked = NAMED.matcher(masked).replaceAll("$1" + HIDDEN);
        masked = SCHEME.matcher(masked).replaceAll("$1 " + HIDDEN);
        masked = QUOTED.matcher(masked).replaceAll("$1" + HIDDEN);
        if (masked.contains("=")) {
            masked = IN_QUERY.matcher(masked).replaceAll("$1" + HIDDEN);
        }
        if (masked.contains("eyJ")) {
            masked = JWT.matcher(masked).replaceAll(HIDDEN);
        }
        if (masked.contains("@") || masked.contains("%40")) {
            masked = EMAIL.matcher(masked).replaceAll(LogMask::email);
        }
        return masked.length() < 8 ? masked : numbers(masked);
    }

    private static String numbers(String text) {
        String masked = OPAQUE.matcher(text)
                .replaceAll(found ->
                        PATH.matcher(found.group()).matches() ? Matcher.quoteReplacement(found.group()) : HIDDEN);
        masked = PDL.matcher(masked).replaceAll("…$1");
        masked = IPV4.matcher(masked).replaceAll("$1x");
        return masked.contains(":") ? IPV6.matcher(masked).replaceAll("$1…") : masked;
    }

    /** Its first letter and its top level: enough to tell two apart, not to write to one. */
    private static String email(MatchResult address) {
        String whole = address.group();
        // What stands before a password in an address is hidden already.
        if (whole.startsWith(HIDDEN)) {
            return Matcher.quoteReplacement(whole);
        }
        return Matcher.quoteReplacement(whole.charAt(0) + HIDDEN + "@" + HIDDEN);
    }

    /** The request's id may come from a caller, who may call it anything. */
    static String request(String id) {
        return PDL.matcher(id).replaceAll("…$1");
    }

    /** A failure with its stack: the frames stay as they are. */
    static String trace(String text) {
        StringBuilder masked = new StringBuilder(text.length());
        StringBuilder words = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            if (FRAME.matcher(line).matches()) {
                flush(words, masked);
                masked.append(line.stripTrailing()).append('\n');
            } else {
                words.append(line).append('\n');
            }
        }
        flush(words, masked);
        return masked.toString().stripTrailing();
    }

    private static void flush(StringBuilder words, StringBuilder masked) {
        masked.append(of(words.toString()));
        words.setLength(0);
    }
}
