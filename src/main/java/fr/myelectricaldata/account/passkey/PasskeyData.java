package fr.myelectricaldata.account.passkey;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.archive.PersonalData;
import fr.myelectricaldata.account.archive.PersonalFile;
import fr.myelectricaldata.table.Column;
import fr.myelectricaldata.table.Table;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The passkeys of an account, by name. */
@Component
class PasskeyData implements PersonalData {
    private final PasskeyTable rows;

    PasskeyData(PasskeyTable rows) {
        this.rows = rows;
    }

    @Override
    public Stream<PersonalFile> filesOf(AccountId account) {
        List<Passkey> keys = rows.of(account);
        Table<Passkey> table = new Table<>(
                "passkeys",
                "passkeys",
                List.of(
                        Column.text("label", Passkey::label),
                        Column.moment("created_at", Passkey::created),
                        Column.moment("last_used_at", Passkey::used)),
                keys::forEach);
        return keys.isEmpty() ? Stream.empty() : Stream.of(new PersonalFile(table, "archive.file.passkeys"));
    }
}
