package fr.myelectricaldata.admin.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.admin.announcements.Announcement;
import fr.myelectricaldata.admin.announcements.CurrentAnnouncements;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators say, for clients that show it; from memory. */
@RestController
@Tag(name = "Admin")
class AnnouncementController {
    private final CurrentAnnouncements current;
    private final ApiResponses responses;

    AnnouncementController(CurrentAnnouncements current, ApiResponses responses) {
        this.current = current;
        this.responses = responses;
    }

    record ListedAnnouncements(List<ShownAnnouncement> announcements) {}

    /**
     * @param level {@code info}, {@code warning} or {@code incident}
     * @param text in the language of the request
     * @param from UTC with {@code Z}, whole seconds
     */
    record ShownAnnouncement(
            String id,
            String level,
            String text,
            @JsonProperty("text_fr") String french,
            @JsonProperty("text_en") String english,
            String from,
            @Nullable String until) {
        static ShownAnnouncement of(Announcement one, Locale language) {
            Instant until = one.draft().until();
            return new ShownAnnouncement(
                    one.id().toString(),
                    one.draft().level().name().toLowerCase(Locale.ROOT),
                    one.text(language),
                    one.draft().french(),
                    one.draft().english(),
                    seconds(one.draft().from()),
                    until == null ? null : seconds(until));
        }

        private static String seconds(Instant instant) {
            return instant.truncatedTo(ChronoUnit.SECONDS).toString();
        }
    }

    @GetMapping("/api/announcements")
    ApiResponse<ListedAnnouncements> current(Locale language) {
        return responses.ok(new ListedAnnouncements(current.shown(true).stream()
                .map(one -> ShownAnnouncement.of(one, language))
                .toList()));
    }
}
