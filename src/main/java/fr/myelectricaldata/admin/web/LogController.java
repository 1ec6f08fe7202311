package fr.myelectricaldata.admin.web;

import static fr.myelectricaldata.gateway.InvalidInputException.query;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.logs.LogBook;
import fr.myelectricaldata.common.InvalidRequestException;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.gateway.ApiTexts;
import fr.myelectricaldata.logs.LogFilter;
import fr.myelectricaldata.logs.LogLevel;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The kept log lines; {@code level}, {@code limit} and {@code offset} are MyElectricalData 1.22's, the others ours. */
@RestController
@RequestMapping("/api/admin/logs")
@Tag(name = "Admin")
class LogController {
    private static final int MOST = 1_000;

    private final LogBook book;
    private final ApiResponses responses;
    private final ApiTexts texts;

    LogController(LogBook book, ApiResponses responses, ApiTexts texts) {
        this.book = book;
        this.responses = responses;
        this.texts = texts;
    }

    @GetMapping
    @RolesAllowed("logs")
    ApiResponse<LogWire.Listed> list(
            @AuthenticationPrincipal AccountPrincipal who,
            @RequestParam(name = "level", required = false) @Nullable String level,
            @RequestParam(name = "module", defaultValue = "") String module,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "request_id", defaultValue = "") String request,
            @RequestParam(name = "from", required = false) @Nullable Instant from,
            @RequestParam(name = "until", required = false) @Nullable Instant until,
            @RequestParam(name = "limit", defaultValue = "100") int limit,
            @RequestParam(name = "offset", defaultValue = "0") int offset) {
        LogFilter filter = new LogFilter(levels(level), module, text, request, from, until);
        int first = Math.max(0, offset);
        int most = Math.clamp(limit, 1, MOST);
        return responses.ok(
                LogWire.Listed.of(book.find(who, filter, first, most), book.count(who, filter), first, most));
    }

    @DeleteMapping("/clear")
    @RolesAllowed("logs.delete")
    ApiResponse<LogWire.Cleared> clear(
            @AuthenticationPrincipal AccountPrincipal who,
            @RequestParam(name = "level", required = false) @Nullable String level) {
        int cleared = book.clear(who, levels(level));
        return responses.ok(new LogWire.Cleared(texts.text("api.logs.cleared", cleared), cleared));
    }

    private static Set<LogLevel> levels(@Nullable String level) {
        return level == null || level.isBlank() ? Set.of() : Set.of(query("level", level, LogController::known));
    }

    private static LogLevel known(String word) {
        return LogLevel.of(word).orElseThrow(() -> new InvalidRequestException("UNKNOWN_LOG_LEVEL", "no such level"));
    }
}
