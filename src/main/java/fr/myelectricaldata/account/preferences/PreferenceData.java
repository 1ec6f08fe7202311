package fr.myelectricaldata.account.preferences;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.archive.PersonalData;
import fr.myelectricaldata.account.archive.PersonalFile;
import fr.myelectricaldata.table.Column;
import fr.myelectricaldata.table.Table;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The preferences in the archive of everything; nothing for whoever has chosen nothing. */
@Component
class PreferenceData implements PersonalData {
    private final PreferenceTable rows;

    PreferenceData(PreferenceTable rows) {
        this.rows = rows;
    }

    @Override
    public Stream<PersonalFile> filesOf(AccountId account) {
        List<AccountPreferences> kept = rows.of(account).stream().toList();
        Table<AccountPreferences> table = new Table<>(
                "preferences",
                "preferences",
                List.of(
                        Column.text("language", AccountPreferences::language),
                        Column.text(
                                "appearance",
                                one -> one.appearance() == null
                                        ? null
                                        : one.appearance().name()),
                        Column.text("analysis_year", one -> one.year().kind().name()),
                        Column.text("year_start", one -> one.year().start().toString()),
                        Column.text("first_period", one -> one.firstPeriod().name())),
                kept::forEach);
        return Stream.of(new PersonalFile(table, "archive.file.preferences"));
    }
}
