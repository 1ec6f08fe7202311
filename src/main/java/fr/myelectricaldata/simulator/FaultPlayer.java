package fr.myelectricaldata.simulator;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Answers in Enedis's place when a fault was ordered for this call. */
@Component
@OnlyAsSimulator
class FaultPlayer {
    private final Faults faults;
    private final Answers answers;
    private final SimulatorSettings settings;
    private final Clock clock;

    FaultPlayer(Faults faults, Answers answers, SimulatorSettings settings, Clock clock) {
        this.faults = faults;
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    boolean played(String path, HttpServletResponse response) throws IOException {
        Optional<Faults.Fault> fault = faults.next(path);
        if (fault.isEmpty()) {
            return false;
        }
        play(fault.get(), response);
        return true;
    }

    private void play(Faults.Fault fault, HttpServletResponse response) throws IOException {
        switch (fault.kind()) {
            case "timeout" -> hold(response);
            case "broken-json" ->
                Answers.send(
                        response,
                        200,
                        MediaType.APPLICATION_OCTET_STREAM,
                        utf8("{\"idPrm\":\"98\",\"grandeur\":[{\"po"));
            case "plain-text" ->
                Answers.send(response, 200, MediaType.TEXT_PLAIN, utf8("upstream connect error or disconnect"));
            case "not-subscribed" -> answers.refuse(response, EnedisError.notSubscribed());
            case "429-without-time" -> answers.refuse(response, EnedisError.throttledForUnknownTime());
            case "401" -> answers.refuse(response, EnedisError.badToken());
            case "403" -> answers.refuse(response, EnedisError.noConsent());
            case "404" -> answers.refuse(response, EnedisError.noMeasure());
            case "429" ->
                answers.refuse(response, EnedisError.throttled(clock.instant().plusSeconds(fault.seconds())));
            case "500" -> answers.refuse(response, EnedisError.outsideTheSwagger());
            default -> answers.refuse(response, EnedisError.anyOther(Integer.parseInt(fault.kind())));
        }
    }

    private void hold(HttpServletResponse response) throws IOException {
        try {
            // released or not, the caller gets the same answer
            boolean unused = faults.release().await(settings.hold().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        answers.refuse(response, EnedisError.anyOther(504));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
