package fr.myelectricaldata.simulator;

import fr.myelectricaldata.demo.household.Household;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The developer's side of the simulator: what it is, what was called, and what shall go wrong. */
@RestController
@OnlyAsSimulator
class Workbench {
    static final String ROOT = "/enedis-simulator";
    private static final Set<String> KINDS =
            Set.of("timeout", "broken-json", "plain-text", "not-subscribed", "429-without-time");
    private static final int DEFAULT_WAIT = 60;

    private final Faults faults;
    private final Consents consents;
    private final CallLimits limits;
    private final Calls calls;
    private final Answers answers;
    private final Page page;

    Workbench(Faults faults, Consents consents, CallLimits limits, Calls calls, Answers answers, Page page) {
        this.faults = faults;
        this.consents = consents;
        this.limits = limits;
        this.calls = calls;
        this.answers = answers;
        this.page = page;
    }

    /**
     * What shall go wrong from now on; every part is optional.
     *
     * @param api where, {@code *} when absent
     * @param status an HTTP status or the name of a fault
     * @param times for how many calls, 1 when absent
     * @param seconds what a 429 says to wait, 60 when absent
     * @param revoke PRM whose consents are withdrawn
     * @param changeHolder PRM that somebody else holds from now on
     * @param limits are the call limits enforced?
     */
    record Order(
            @Nullable String api,
            @Nullable Object status,
            @Nullable Integer times,
            @Nullable Integer seconds,
            @Nullable String revoke,
            @Nullable String changeHolder,
            @Nullable Boolean limits) {}

    @GetMapping({ROOT, ROOT + "/"})
    ResponseEntity<String> explain() {
        StringBuilder households = new StringBuilder();
        for (Household household : Household.values()) {
            households.append(
                    page.fill("household-line", Map.of("label", household.label(), "remark", household.remark())));
        }
        return page.show(HttpStatus.OK, "Simulateur Enedis", page.fill("workbench", Map.of(), households), "");
    }

    @PostMapping(ROOT + "/faults")
    ResponseEntity<Void> order(@RequestBody Order order) {
        Optional.ofNullable(order.revoke()).ifPresent(prm -> consents.end(meter(prm), Consents.Ending.REVOKED));
        Optional.ofNullable(order.changeHolder())
                .ifPresent(prm -> consents.end(meter(prm), Consents.Ending.OTHER_HOLDER));
        Optional.ofNullable(order.limits()).ifPresent(limits::enforce);
        if (order.status() != null) {
            Integer seconds = order.seconds();
            Integer times = order.times();
            String api = Optional.ofNullable(order.api()).orElse("*");
            faults.order(
                    new Faults.Fault(api, kind(order.status()), seconds == null ? DEFAULT_WAIT : seconds),
                    times == null ? 1 : times);
        }
        return ResponseEntity.noContent().build();
    }

    /** Back to normal: no faults, no revocations, the limits as configured and unused. */
    @DeleteMapping(ROOT + "/faults")
    ResponseEntity<Void> takeBack() {
        faults.reset();
        consents.reset();
        limits.reset();
        return ResponseEntity.noContent().build();
    }

    @GetMapping(ROOT + "/calls")
    ResponseEntity<byte[]> calls() {
        return answers.json(calls.counts());
    }

    @DeleteMapping(ROOT + "/calls")
    ResponseEntity<Void> forgetCalls() {
        calls.reset();
        return ResponseEntity.noContent().build();
    }

    /** Whatever else is asked for: the real thing answers 500, not 404. */
    @RequestMapping(ROOT + "/**")
    ResponseEntity<byte[]> anythingElse() {
        throw EnedisError.outsideTheSwagger();
    }

    private static String kind(Object status) {
        String kind = String.valueOf(status);
        if (!KINDS.contains(kind) && !kind.matches("[45][0-9]{2}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "unknown fault");
        }
        return kind;
    }

    private static MeterNumber meter(String prm) {
        return MeterNumber.parse(prm)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no simulated meter"));
    }
}
