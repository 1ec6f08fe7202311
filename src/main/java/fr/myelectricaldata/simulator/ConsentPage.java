package fr.myelectricaldata.simulator;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.demo.household.Household;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code GET /dataconnect/v2/oauth2/authorize}: the page on which a household says yes or no. */
@RestController
@RequestMapping(Workbench.ROOT + "/dataconnect/v2/oauth2/authorize")
@OnlyAsSimulator
class ConsentPage {
    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    private final SimulatorSettings settings;
    private final Consents consents;
    private final Clock clock;
    private final Page page;

    ConsentPage(SimulatorSettings settings, Consents consents, Clock clock, Page page) {
        this.settings = settings;
        this.consents = consents;
        this.clock = clock;
        this.page = page;
    }

    @GetMapping
    ResponseEntity<String> ask(@RequestParam Map<String, String> query) {
        return ask(request(query), query, "");
    }

    @PostMapping
    ResponseEntity<String> answer(@RequestParam Map<String, String> form, HttpServletRequest browser) {
        ConsentRequest request = request(form);
        if (!form.getOrDefault("answer", "").equals("yes")) {
            return redirect(browser, "error", "invalid_request", "error_description", "demande_non_aboutie", request);
        }
        int days = request.days(today());
        String again = form.getOrDefault("prm", "").strip();
        Optional<Authorisation> accepted = again.isEmpty()
                ? household(form).map(household -> consents.accept(household, days))
                : MeterNumber.parse(again).map(meter -> consents.accept(meter, days));
        if (accepted.isEmpty()) {
            String complaint = again.isEmpty()
                    ? "Choisissez un logement."
                    : "Ce numéro n’a jamais été donné par le simulateur. Vérifiez ses 14 chiffres.";
            return ask(request, form, complaint);
        }
        return redirect(
                browser, "autorisation_id", String.valueOf(accepted.get().id()), "", "", request);
    }

    @ExceptionHandler
    ResponseEntity<String> malformed(ConsentRequest.Malformed refusal) {
        String content = page.fill("malformed", Map.of("code", String.valueOf(refusal.getMessage())));
        return page.show(HttpStatus.BAD_REQUEST, "Demande incorrecte", content, "");
    }

    private ResponseEntity<String> ask(ConsentRequest request, Map<String, String> query, String complaint) {
        String chosen = query.getOrDefault("household", String.valueOf(Household.HEATED_HOUSE.code()));
        StringBuilder choices = new StringBuilder();
        for (Household household : Household.values()) {
            String code = String.valueOf(household.code());
            choices.append(page.fill(
                    code.equals(chosen) ? "household-chosen" : "household-choice",
                    Map.of("code", code, "label", household.label(), "remark", household.remark())));
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("client", request.clientId());
        values.put("state", request.state());
        values.put("duration", query.getOrDefault("duration", ""));
        values.put("until", LONG_DATE.format(today().plus(request.duration())));
        String again = query.getOrDefault("prm", "");
        values.put("prm", again);
        values.put("open", again.isEmpty() ? "" : " open");
        String content = page.fill("consent", values, choices)
                .replace("${complaint}", complaint.isEmpty() ? "" : page.fill("complaint", Map.of("text", complaint)));
        return page.show(
                complaint.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST, "Accord", content, otherOrigin());
    }

    private ConsentRequest request(Map<String, String> query) {
        return ConsentRequest.of(query, settings.clientId(), today());
    }

    private static Optional<Household> household(Map<String, String> form) {
        String code = form.getOrDefault("household", "");
        return code.matches("[0-9]{1,2}") ? Household.withCode(Integer.parseInt(code)) : Optional.empty();
    }

    /** A relative address keeps the browser on the host that it knows, behind a proxy and on a test's port alike. */
    private ResponseEntity<String> redirect(
            HttpServletRequest browser,
            String name,
            String value,
            String other,
            String otherValue,
            ConsentRequest asked) {
        UriComponentsBuilder target = settings.staysOnThisHost()
                ? UriComponentsBuilder.fromPath(browser.getContextPath() + "/oauth/callback")
                : UriComponentsBuilder.fromUri(settings.redirectUri());
        target.queryParam(name, value);
        if (!other.isEmpty()) {
            target.queryParam(other, otherValue);
        }
        URI location = target.queryParam("state", "{state}")
                .encode()
                .buildAndExpand(asked.state())
                .toUri();
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(location).build();
    }

    /** Browsers hold a form's redirect to the page's form-action, too. */
    private String otherOrigin() {
        URI target = settings.redirectUri();
        return settings.staysOnThisHost() ? "" : target.getScheme() + "://" + target.getAuthority();
    }

    private LocalDate today() {
        return Paris.today(clock);
    }
}
