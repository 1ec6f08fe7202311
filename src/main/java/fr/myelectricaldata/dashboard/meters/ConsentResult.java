package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.router.QueryParameters;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the return from Enedis says in the address: {@code consent_success=true&pdl_count=2&created_count=1}, or
 * {@code consent_error=<code>}. Anybody can write an address, so only known words and numbers reach the page.
 */
record ConsentResult(QueryParameters parameters) {
    private static final Set<String> GOES_ON_BY_ITSELF = Set.of("awaiting_operator", "not_yet_listed", "enedis_failed");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    Optional<Notice> notice(Words words) {
        Optional<String> error = parameters.getSingleParameter("consent_error");
        if (error.isPresent()) {
            return Optional.of(failure(error.get(), words));
        }
        boolean success = parameters
                .getSingleParameter("consent_success")
                .filter(value -> value.equals("true"))
                .isPresent();
        return success ? Optional.of(success(words)) : Optional.empty();
    }

    private Notice success(Words words) {
        int all = number("pdl_count");
        int created = number("created_count");
        String key = created > 0 ? "consent.granted.new" : "consent.granted.renewed";
        return new Notice(Tone.OK, words.text(key, created > 0 ? created : Math.max(1, all)));
    }

    private static Notice failure(String code, Words words) {
        String key = CODE.matcher(code).matches() ? code.toLowerCase(Locale.ROOT) : "unknown";
        String text = words.text("consent.outcome." + key);
        boolean waiting = GOES_ON_BY_ITSELF.contains(key);
        return new Notice(
                waiting ? Tone.PLAIN : Tone.WARN, text.startsWith("!") ? words.text("consent.outcome.unknown") : text);
    }

    private int number(String name) {
        return parameters
                .getSingleParameter(name)
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
