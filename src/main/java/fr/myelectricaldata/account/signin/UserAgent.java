package fr.myelectricaldata.account.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A browser and its system in a word each: enough for their owner to know them again, too little to tell people apart. */
record UserAgent(@Nullable String browser, @Nullable String system) {
    /** Nobody's header is longer; what follows is not looked at. */
    private static final int LONGEST = 400;

    private static final Pattern PRODUCT = Pattern.compile("^([A-Za-z][A-Za-z0-9._-]{0,29})(?:/|$|\\s)");

    /** The first that matches names it: nearly every browser also claims to be the ones below it. */
    private static final Map<String, String> BROWSERS = named(
            "Edg", "Edge",
            "OPR/", "Opera",
            "SamsungBrowser/", "Samsung Internet",
            "Vivaldi/", "Vivaldi",
            "FxiOS/", "Firefox",
            "Firefox/", "Firefox",
            "CriOS/", "Chrome",
            "Chromium/", "Chromium",
            "Chrome/", "Chrome",
            "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = named(
            "Android", "Android",
            "iPhone", "iPhone",
            "iPad", "iPad",
            "CrOS", "ChromeOS",
            "Windows", "Windows",
            "Mac OS X", "macOS",
            "Linux", "Linux");

    static UserAgent of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new UserAgent(null, null);
        }
        String text = header.substring(0, Math.min(header.length(), LONGEST));
        String browser = first(BROWSERS, text);
        return new UserAgent(browser == null ? product(text) : browser, first(SYSTEMS, text));
    }

    /** Programs name themselves first: {@code curl/8.5.0}. */
    private static @Nullable String product(String text) {
        Matcher product = PRODUCT.matcher(text);
        return product.find() && !product.group(1).equals("Mozilla") ? product.group(1) : null;
    }

    private static @Nullable String first(Map<String, String> names, String text) {
        return names.entrySet().stream()
                .filter(name -> text.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> named(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
