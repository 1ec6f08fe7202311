package fr.myelectricaldata.site.status;

import fr.myelectricaldata.metering.CollectionMonitor;
import fr.myelectricaldata.site.Remembered;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** The condition of the gateway, looked up once for all who watch. */
@Component
class StatusBoard {
    static final Duration LIFE = Duration.ofSeconds(15);

    private final Remembered<Condition> condition;
    private final String version;

    StatusBoard(CollectionMonitor monitor, ObjectProvider<BuildProperties> build, Clock clock) {
        this.condition = new Remembered<>(any -> LIFE, clock, () -> Condition.of(monitor.overview(), clock.instant()));
        BuildProperties properties = build.getIfAvailable();
        String known = properties == null ? null : properties.getVersion();
        this.version = known == null ? "" : known;
    }

    Condition now() {
        return condition.get();
    }

    /** Empty when nobody knows. */
    String version() {
        return version;
    }
}
