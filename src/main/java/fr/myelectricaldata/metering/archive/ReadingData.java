package fr.myelectricaldata.metering.archive;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.archive.PersonalData;
import fr.myelectricaldata.account.archive.PersonalFile;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.table.Column;
import fr.myelectricaldata.table.Table;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every value that is kept of an account's points, former ones too; nobody is asked for what is missing. */
@Component
class ReadingData implements PersonalData {
    private final UsagePointService points;
    private final ReadingArchive archive;
    private final Clock clock;

    ReadingData(UsagePointService points, ReadingArchive archive, Clock clock) {
        this.points = points;
        this.archive = archive;
        this.clock = clock;
    }

    @Override
    public Stream<PersonalFile> filesOf(AccountId account) {
        return points.list(account).stream()
                .flatMap(point -> Stream.of(Measure.values()).flatMap(measure -> file(point, measure).stream()));
    }

    private Optional<PersonalFile> file(UsagePoint point, Measure measure) {
        Series series = Series.of(point, measure);
        DateRange ever = DateRange.closed(ReadingArchive.BEGINNING, Paris.today(clock));
        List<LocalDate> days = archive.outline(series, ever).days().values().stream()
                .filter(day -> !day.readings().isEmpty())
                .map(StoredDay::day)
                .toList();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new PersonalFile(
                        point.number().value(),
                        table(series, DateRange.closed(days.getFirst(), days.getLast())),
                        "archive.file." + measure));
    }

    /** The columns of the REST API's tables. */
    private Table<Reading> table(Series series, DateRange days) {
        String name = series.measure().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String unit = series.measure().unit();
        return new Table<>(
                name,
                name,
                List.of(
                        Column.moment("start", Reading::start),
                        Column.moment("end", Reading::end),
                        Column.whole("value", "", Reading::value),
                        Column.text("unit", reading -> unit)),
                reader -> archive.forEach(series, days, reader));
    }
}
