package fr.myelectricaldata.admin.ui.audit;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.admin.audit.AuditEntry;
import fr.myelectricaldata.admin.audit.AuditFilter;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.ChartTable;
import fr.myelectricaldata.ui.chart.DataTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines of the trail in words; the people in them are looked up by one statement. */
@Component
public final class AuditLines {
    private final AccountService accounts;

    AuditLines(AccountService accounts) {
        this.accounts = accounts;
    }

    /** @param entries not empty */
    public DataTable of(List<AuditEntry> entries, Words words) {
        Map<AccountId, Account> people = accounts.findAll(entries.stream()
                .flatMap(entry -> Stream.of(entry.actor(), entry.target()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        AuditDetail details = new AuditDetail(words);
        return new DataTable(ChartTable.ofTexts(
                        words.text("audit.title"),
                        Stream.of("when", "who", "what", "whom", "detail", "where")
                                .map(column -> words.text("audit." + column))
                                .toList(),
                        entries.stream()
                                .map(entry -> row(entry, people, details, words))
                                .toList()))
                .ofWords();
    }

    /** Nothing when the reader looks for somebody that does not exist, or for days the wrong way round. */
    Optional<AuditFilter> filter(AuditSearch search) {
        Optional<AccountId> who = person(search.who());
        Optional<AccountId> whom = person(search.whom());
        Optional<DateRange> days = search.days();
        boolean nobody = (who.isEmpty() && !search.who().isEmpty())
                || (whom.isEmpty() && !search.whom().isEmpty());
        if (nobody || (days.isEmpty() && (search.from() != null || search.to() != null))) {
            return Optional.empty();
        }
        return Optional.of(new AuditFilter(who.orElse(null), whom.orElse(null), search.action(), days.orElse(null)));
    }

    /** By address, or by the whole id: who is gone has no address any more. */
    private Optional<AccountId> person(String text) {
        return AccountId.read(text)
                .or(() -> EmailAddress.read(text).flatMap(accounts::find).map(Account::id));
    }

    private static List<String> row(
            AuditEntry entry, Map<AccountId, Account> people, AuditDetail details, Words words) {
        return List.of(
                words.formats().datedMoment(entry.at()),
                name(entry.actor(), people, words),
                words.text("audit.action." + entry.action()),
                name(entry.target(), people, words),
                details.of(entry),
                entry.address());
    }

    private static String name(@Nullable AccountId id, Map<AccountId, Account> people, Words words) {
        if (id == null) {
            return "";
        }
        Account account = people.get(id);
        return account == null
                ? words.text("audit.gone", id.toString())
                : account.email().value();
    }
}
