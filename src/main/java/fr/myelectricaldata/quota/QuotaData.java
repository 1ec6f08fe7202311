package fr.myelectricaldata.quota;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.archive.PersonalData;
import fr.myelectricaldata.account.archive.PersonalFile;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.table.Column;
import fr.myelectricaldata.table.Table;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How often an account asked, by day and by address. */
@Component
class QuotaData implements PersonalData {
    private final QuotaHistory history;
    private final Clock clock;

    QuotaData(QuotaHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    private record Line(LocalDate day, QuotaHistory.Route route) {}

    @Override
    public Stream<PersonalFile> filesOf(AccountId account) {
        LocalDate today = Paris.today(clock);
        List<QuotaHistory.Day> used =
                history.of(account, DateRange.closed(today.minus(UsageRetention.KEPT), today)).stream()
                        .filter(day -> day.upstream() > 0
                                || day.cached() > 0
                                || !day.routes().isEmpty())
                        .toList();
        return used.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new PersonalFile(days(used), "archive.file.usage"),
                        new PersonalFile(routes(used), "archive.file.usage-by-address"));
    }

    private static Table<QuotaHistory.Day> days(List<QuotaHistory.Day> used) {
        return new Table<>(
                "usage",
                "usage",
                List.of(
                        Column.day("day", QuotaHistory.Day::day),
                        Column.whole("upstream", "", day -> (long) day.upstream()),
                        Column.whole("cached", "", day -> (long) day.cached()),
                        Column.whole("refused", "", day -> (long) day.refused())),
                used::forEach);
    }

    private static Table<Line> routes(List<QuotaHistory.Day> used) {
        return new Table<>(
                "usage-by-address",
                "usage-by-address",
                List.of(
                        Column.day("day", Line::day),
                        Column.text("address", line -> line.route().name()),
                        Column.whole("upstream", "", line -> (long) line.route().upstream()),
                        Column.whole("cached", "", line -> (long) line.route().cached()),
                        Column.whole("refused", "", line -> (long) line.route().refused())),
                reader ->
                        used.forEach(day -> day.routes().forEach(route -> reader.accept(new Line(day.day(), route)))));
    }
}
