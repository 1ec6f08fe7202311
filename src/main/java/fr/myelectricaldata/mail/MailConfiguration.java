package fr.myelectricaldata.mail;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the carrier by the settings alone. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {
    @Bean
    MailCarrier mailCarrier(MailSettings settings, Clock clock) {
        return switch (settings.way()) {
            case SMTP -> new SmtpCarrier(settings, clock);
            case MAILGUN -> new MailgunCarrier(settings);
            case FOLDER -> new FolderCarrier(settings, clock);
        };
    }
}
