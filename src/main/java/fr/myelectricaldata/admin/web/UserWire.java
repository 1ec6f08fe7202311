package fr.myelectricaldata.admin.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.account.AccountMarks;
import fr.myelectricaldata.account.role.Rights;
import fr.myelectricaldata.admin.accounts.AccountFigures;
import fr.myelectricaldata.admin.accounts.AccountRow;
import fr.myelectricaldata.common.Timestamps;
import fr.myelectricaldata.gateway.ApiTexts;
import fr.myelectricaldata.quota.QuotaUsage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the addresses of accounts read and write, as MyElectricalData 1.22 named it. */
final class UserWire {
    private UserWire() {}

    record Wanted(
            @Nullable String email,
            @JsonProperty("role_id") @Nullable String roleId) {}

    record Done(String message, @JsonProperty("user_id") String userId) {}

    record Switched(
            String message,
            @JsonProperty("user_id") String userId,
            @JsonProperty("is_active") boolean active) {}

    record Watched(
            String message,
            @JsonProperty("user_id") String userId,
            @JsonProperty("debug_mode") boolean debug) {}

    record Cleared(
            String message,
            @JsonProperty("user_id") String userId,
            @JsonProperty("pdl_count") int points,
            @JsonProperty("deleted_keys") int entries) {}

    record Stats(
            @JsonProperty("total_users") int total,
            @JsonProperty("active_users") int active,
            @JsonProperty("verified_users") int verified,
            @JsonProperty("admin_count") int administrators,
            @JsonProperty("users_this_month") int newThisMonth) {
        static Stats of(AccountFigures figures) {
            return new Stats(
                    figures.total(),
                    figures.active(),
                    figures.verified(),
                    figures.administrators(),
                    figures.newThisMonth());
        }
    }

    /** @param total of all accounts, however many are listed */
    record Listed(List<Shown> users, int total) {
        static Listed of(List<AccountRow> rows, int total, Instant now, ApiTexts texts) {
            return new Listed(
                    rows.stream().map(row -> Shown.of(row, now, texts)).toList(), total);
        }
    }

    record Shown(
            String id,
            String email,
            @JsonProperty("client_id") String clientId,
            @JsonProperty("is_active") boolean active,
            @JsonProperty("email_verified") boolean verified,
            @JsonProperty("debug_mode") boolean debug,
            @JsonProperty("admin_data_sharing") boolean sharing,

            @JsonProperty("admin_data_sharing_enabled_at") @Nullable
            String sharingSince,

            @JsonProperty("created_at") String createdAt,
            @JsonProperty("pdl_count") int points,
            @JsonProperty("usage_stats") Usage usage,
            RoleShown role) {
        static Shown of(AccountRow row, Instant now, ApiTexts texts) {
            AccountMarks marks = row.account().marks();
            boolean shared = marks.supported(now);
            Instant since = marks.supportSince();
            Rights rights = row.account().rights();
            String title = rights.titleKey().map(texts::text).orElse(rights.displayName());
            return new Shown(
                    row.id().toString(),
                    row.email(),
                    row.account().clientId(),
                    row.active(),
                    row.verified(),
                    marks.debugged(now),
                    shared,
                    shared && since != null ? Timestamps.utc(since) : null,
                    Timestamps.utc(row.account().createdAt()),
                    row.points(),
                    Usage.of(row.usage()),
                    new RoleShown(rights.roleId(), rights.role(), title));
        }
    }

    record RoleShown(
            String id,
            String name,
            @JsonProperty("display_name") String displayName) {}

    record Usage(
            @JsonProperty("cached_requests") int cached,
            @JsonProperty("no_cache_requests") int upstream,
            @JsonProperty("cached_limit") int cachedLimit,
            @JsonProperty("no_cache_limit") int upstreamLimit,
            String date) {
        static Usage of(QuotaUsage usage) {
            return new Usage(
                    usage.cached(),
                    usage.upstream(),
                    usage.cachedLimit(),
                    usage.upstreamLimit(),
                    usage.day().toString());
        }
    }
}
