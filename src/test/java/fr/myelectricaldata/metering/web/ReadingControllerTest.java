package fr.myelectricaldata.metering.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.Role;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;
import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.meter.UsagePointNotFoundException;
import fr.myelectricaldata.metering.Days;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Hole.Reason;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.MeteringService;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.ReadingQuery;
import fr.myelectricaldata.metering.ReadingQuery.Freshness;
import fr.myelectricaldata.metering.Readings;
import fr.myelectricaldata.testing.MovableClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ReadingControllerTest {
    private static final String PDL = "01234567890123";
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    private final AccountPrincipal reader = new AccountPrincipal(AccountId.random(), "a@b.fr", Role.USER);
    private final Pipeline pipeline = new Pipeline();
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(
                    new ReadingController(pipeline, new ApiResponses(MovableClock.at("2026-11-23T12:00:00Z"))))
            .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
            .build();

    /** Answers every question with whole days, or as the test says. */
    private static final class Pipeline implements MeteringService {
        private final List<ReadingQuery> asked = new ArrayList<>();
        private final List<Hole> holes = new ArrayList<>();
        private boolean empty;
        private boolean foreign;

        @Override
        public Readings read(AccountId account, ReadingQuery query, ProgressListener progress) {
            asked.add(query);
            if (foreign) {
                throw new UsagePointNotFoundException();
            }
            List<Reading> readings = query.days()
                    .days()
                    .flatMap(day -> Days.of(query.measure(), day).stream())
                    .toList();
            return new Readings(query.point(), query.measure(), query.days(), empty ? List.of() : readings, holes, 0);
        }
    }

    @BeforeEach
    void signIn() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(reader, null));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private ResultActions ask(String address) throws Exception {
        return mvc.perform(get(address));
    }

    private String code(String address) {
        DomainException[] thrown = new DomainException[1];
        assertThatThrownBy(() -> ask(address))
                .cause()
                .isInstanceOfSatisfying(DomainException.class, domain -> thrown[0] = domain);
        return thrown[0].code().value();
    }

    @ParameterizedTest
    @CsvSource({
        "consumption/daily, DAILY_CONSUMPTION",
        "consumption/detail, CONSUMPTION_LOAD_CURVE",
        "consumption/detail/batch, CONSUMPTION_LOAD_CURVE",
        "power, MAX_POWER",
        "production/daily, DAILY_PRODUCTION",
        "production/detail, PRODUCTION_LOAD_CURVE",
        "production/detail/batch, PRODUCTION_LOAD_CURVE"
    })
    void everySeriesHasItsAddressUnderBothPrefixes(String path, Measure measure) throws Exception {
        for (String prefix : List.of("/enedis/", "/api/enedis/")) {
            ask(prefix + path + "/" + PDL + "?start=2026-03-01&end=2026-03-02")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.success").value(true))
                    .andExpect(jsonPath("$.error").isEmpty())
                    .andExpect(jsonPath("$.data.meter_reading.usage_point_id").value(PDL))
                    .andExpect(jsonPath("$.data.meter_reading.start").value("2026-03-01"))
                    .andExpect(jsonPath("$.data.meter_reading.interval_reading[0].value")
                            .isString())
                    .andExpect(
                            jsonPath("$.data.meter_reading.reading_type.unit").value(measure.unit()));
        }
        assertThat(pipeline.asked).extracting(ReadingQuery::measure).containsExactly(measure, measure);
    }

    @Test
    void theLastDayAskedForIsIncludedAndOneDayIsOneDay() throws Exception {
        ask("/enedis/consumption/daily/" + PDL + "?start=2026-03-01&end=2026-03-03")
                .andExpect(jsonPath("$.data.meter_reading.interval_reading[*].date")
                        .value(contains("2026-03-01", "2026-03-02", "2026-03-03")));
        ask("/enedis/consumption/daily/" + PDL + "?start=2026-03-01&end=2026-03-01")
                .andExpect(jsonPath("$.data.meter_reading.interval_reading[*].date")
                        .value(contains("2026-03-01")));
        assertThat(pipeline.asked.getLast().days()).isEqualTo(DateRange.of(FIRST));
    }

    @Test
    void onlyAnExplicitFalseGoesRoundTheArchive() throws Exception {
        String address = "/enedis/power/" + PDL + "?start=2026-03-01&end=2026-03-01";
        ask(address);
        ask(address + "&use_cache=true");
        ask(address + "&use_cache=false");
        assertThat(pipeline.asked)
                .extracting(ReadingQuery::freshness)
                .containsExactly(Freshness.COMPLETE, Freshness.COMPLETE, Freshness.REFRESH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "2026-02-30", "20260301", "2026-3-1", "+2026-03-01", ""})
    void anUnreadableDateIsNamedAsOne(String date) {
        assertThat(code("/enedis/power/" + PDL + "?start=" + date + "&end=2026-03-01"))
                .isEqualTo("INVALID_DATE_FORMAT");
        assertThat(code("/enedis/power/" + PDL + "?start=2026-03-01&end=" + date))
                .isEqualTo("INVALID_DATE_FORMAT");
        assertThat(pipeline.asked).isEmpty();
    }

    @Test
    void aReversedRangeIsRefused() {
        assertThat(code("/enedis/power/" + PDL + "?start=2026-03-02&end=2026-03-01"))
                .isEqualTo("INVALID_DATE_RANGE");
    }

    @Test
    void malformedUnknownAndForeignPointsGetTheSameAnswer() {
        pipeline.foreign = true;
        for (String pdl : List.of(PDL, "123", "abcdefghijklmn", "012345678901234")) {
            assertThatThrownBy(() -> ask("/enedis/power/" + pdl + "?start=2026-03-01&end=2026-03-01"))
                    .cause()
                    .isInstanceOfSatisfying(DomainException.class, refusal -> {
                        assertThat(refusal.code().value()).isEqualTo("ACCESS_DENIED");
                        assertThat(refusal.kind()).isEqualTo(ErrorKind.NOT_FOUND);
                    });
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"ENEDIS_UNAVAILABLE", "QUOTA_EXCEEDED", "NOT_YET_COLLECTED"})
    void passingHolesAreToldBesideTheData(Reason reason) throws Exception {
        pipeline.holes.add(new Hole(DateRange.of(FIRST), reason));
        ask("/enedis/consumption/detail/" + PDL + "?start=2026-03-01&end=2026-03-02")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.success").value(true))
                .andExpect(jsonPath("$.error.code").value("PARTIAL_DATA"))
                .andExpect(jsonPath("$.error.message").isNotEmpty())
                .andExpect(jsonPath("$.data.meter_reading.interval_reading.length()")
                        .value(96));
    }

    @Test
    void lastingHolesAreNoPartialData() throws Exception {
        pipeline.holes.add(new Hole(DateRange.of(FIRST), Reason.MISSING_AT_ENEDIS));
        ask("/enedis/consumption/detail/" + PDL + "?start=2026-03-01&end=2026-03-02")
                .andExpect(jsonPath("$.error").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING_AT_ENEDIS, NO_DATA",
        "NOT_YET_PUBLISHED, NO_DATA",
        "BEYOND_HISTORY, DATE_TOO_OLD",
        "BEFORE_ACTIVATION, ADAM-ERR0123"
    })
    void nothingAtAllIsAnErrorThatSaysWhy(Reason reason, String code) {
        pipeline.empty = true;
        pipeline.holes.add(new Hole(DateRange.of(FIRST), reason));
        assertThat(code("/enedis/power/" + PDL + "?start=2026-03-01&end=2026-03-01"))
                .isEqualTo(code);
    }
}
