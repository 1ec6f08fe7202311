package fr.myelectricaldata.quota.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Rights;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.quota.QuotaReceipt;
import fr.myelectricaldata.quota.QuotaService;
import fr.myelectricaldata.quota.QuotaUsage;
import fr.myelectricaldata.testing.MovableClock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class UsageStatsControllerTest {
    private final AccountPrincipal reader = new AccountPrincipal(AccountId.random(), "a@example.org", Rights.VISITOR);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts/usage-stats", "/api/accounts/usage-stats"})
    void tellsWhatTheReaderHasUsedToday(String path) throws Exception {
        MockMvc api = MockMvcBuilders.standaloneSetup(new UsageStatsController(
                        new OneReader(), new ApiResponses(MovableClock.at("2026-03-10T10:00:00.5Z"))))
                .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
                .build();
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(reader, null));

        api.perform(get(path)).andExpect(status().isOk()).andExpect(content().json("""
                {"success":true,"error":null,"timestamp":"2026-03-10T10:00:00.500000","data":{
                  "cached_requests":12,"no_cache_requests":3,"cached_limit":1000,"no_cache_limit":50,
                  "date":"2026-03-10"}}
                """, JsonCompareMode.STRICT));
    }

    private final class OneReader implements QuotaService {
        @Override
        public boolean affords(AccountId account, QuotaKind kind) {
            throw new AssertionError("only looks");
        }

        @Override
        public java.util.Map<AccountId, QuotaUsage> usages(java.util.Set<AccountId> accounts) {
            return accounts.stream().collect(java.util.stream.Collectors.toMap(account -> account, this::usage));
        }

        @Override
        public QuotaUsage usage(AccountId account) {
            if (!account.equals(reader.id())) {
                throw new AssertionError("another account's counters");
            }
            return new QuotaUsage(LocalDate.of(2026, 3, 10), 3, 50, 12, 1000);
        }

        @Override
        public QuotaReceipt charge(AccountId account, QuotaKind kind) {
            throw new AssertionError("asking is free");
        }

        @Override
        public void giveBack(QuotaReceipt receipt) {
            throw new AssertionError("asking is free");
        }

        @Override
        public void giveBack(AccountId account, QuotaKind kind, LocalDate day) {
            throw new AssertionError("asking is free");
        }

        @Override
        public void reset(AccountId account) {
            throw new AssertionError("asking changes nothing");
        }
    }
}
