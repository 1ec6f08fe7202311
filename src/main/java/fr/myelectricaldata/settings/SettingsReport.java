package fr.myelectricaldata.settings;

import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says once, at the start, what of the settings the operator should know. */
@Component
class SettingsReport {
    private static final Logger log = LoggerFactory.getLogger(SettingsReport.class);

    private final List<String> ignored;
    private final boolean keyMade;
    private final Path dataFolder;

    SettingsReport(
            @Value("${med.settings.ignored}") List<String> ignored,
            @Value("${med.secret-key-made}") boolean keyMade,
            @Value("${setting.DATA_DIR}") Path dataFolder) {
        this.ignored = List.copyOf(ignored);
        this.keyMade = keyMade;
        this.dataFolder = dataFolder;
    }

    @EventListener(ApplicationReadyEvent.class)
    void report() {
        for (String name : ignored) {
            Settings.named(name)
                    .flatMap(Setting::ignoredBecause)
                    .ifPresent(because -> log.info("{} is known, but not used, because {}.", name, because));
        }
        if (keyMade) {
            log.warn(
                    "SECRET_KEY is not set: using the key in {}. Keep that file with your backups, or set SECRET_KEY.",
                    SecretKeyFile.in(dataFolder));
        }
    }
}
