package fr.myelectricaldata.admin.web;

import static fr.myelectricaldata.gateway.InvalidInputException.query;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.shared.SharedPoints;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.InvalidRequestException;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.common.WrittenDay;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.meter.wire.PdlIds;
import fr.myelectricaldata.metering.Measure;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Points of the households that let the support read. */
@RestController
@RequestMapping("/api/admin")
@Tag(name = "Admin")
@RolesAllowed("users.support")
class SharedController {
    private static final int USUAL_DAYS = 7;

    private final SharedPoints shared;
    private final ApiResponses responses;
    private final Clock clock;

    SharedController(SharedPoints shared, ApiResponses responses, Clock clock) {
        this.shared = shared;
        this.responses = responses;
        this.clock = clock;
    }

    @GetMapping("/shared-pdls")
    ApiResponse<SharedWire.SharedHouseholds> all(@AuthenticationPrincipal AccountPrincipal who) {
        return responses.ok(SharedWire.SharedHouseholds.of(shared.all(who)));
    }

    @GetMapping("/users/{userId}/shared-pdls")
    ApiResponse<SharedWire.SharedHousehold> of(
            @AuthenticationPrincipal AccountPrincipal who, @PathVariable("userId") String id) {
        return responses.ok(SharedWire.SharedHousehold.of(shared.of(who, id)));
    }

    /** What is kept; without dates, of the last seven days. */
    @GetMapping("/users/{userId}/shared-cache/{pdlId}")
    ApiResponse<SharedWire.KeptData> kept(
            @AuthenticationPrincipal AccountPrincipal who,
            @PathVariable("userId") String id,
            @PathVariable String pdlId,
            @RequestParam(name = "data_type", defaultValue = "consumption") String type,
            @RequestParam(name = "start_date", required = false) @Nullable String start,
            @RequestParam(name = "end_date", required = false) @Nullable String end) {
        SharedData data = query("data_type", type, SharedData::of);
        DateRange days = days(start, end);
        Optional<Measure> measure = data.measure();
        return responses.ok(
                measure.isEmpty()
                        ? SharedWire.KeptData.contract(shared.point(who, id, PdlIds.of(pdlId)), days)
                        : SharedWire.KeptData.of(
                                data, shared.kept(who, id, PdlIds.of(pdlId), measure.get(), days), days));
    }

    @PostMapping("/users/{userId}/fetch-enedis/{pdlId}")
    ApiResponse<SharedWire.FetchedData> fetch(
            @AuthenticationPrincipal AccountPrincipal who,
            @PathVariable("userId") String id,
            @PathVariable String pdlId,
            @RequestParam(name = "data_type", defaultValue = "consumption") String type,
            @RequestParam("start_date") String start,
            @RequestParam("end_date") String end) {
        Measure measure = query("data_type", type, SharedData::series);
        DateRange days = days(start, end);
        return responses.ok(
                SharedWire.FetchedData.of(type, shared.fetched(who, id, PdlIds.of(pdlId), measure, days), days));
    }

    private DateRange days(@Nullable String start, @Nullable String end) {
        LocalDate last = end == null ? Paris.today(clock).minusDays(1) : query("end_date", end, WrittenDay::of);
        LocalDate first = start == null ? last.minusDays(USUAL_DAYS - 1) : query("start_date", start, WrittenDay::of);
        if (last.isBefore(first)) {
            throw new InvalidRequestException("INVALID_DATE_RANGE", "a range starts before it ends");
        }
        return DateRange.closed(first, last);
    }
}
