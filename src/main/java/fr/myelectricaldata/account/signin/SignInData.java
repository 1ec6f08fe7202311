package fr.myelectricaldata.account.signin;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.archive.PersonalData;
import fr.myelectricaldata.account.archive.PersonalFile;
import fr.myelectricaldata.table.Column;
import fr.myelectricaldata.table.Table;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The sign-ins that are still known. */
@Component
class SignInData implements PersonalData {
    private final SignInTable rows;

    SignInData(SignInTable rows) {
        this.rows = rows;
    }

    @Override
    public Stream<PersonalFile> filesOf(AccountId account) {
        List<SignIn> all = rows.newest(account, Integer.MAX_VALUE);
        Table<SignIn> table = new Table<>(
                "sign-ins",
                "sign-ins",
                List.of(
                        Column.moment("since", SignIn::since),
                        Column.moment("seen", SignIn::seen),
                        Column.text("kind", one -> one.kind().name()),
                        Column.text("proof", one -> one.proof().name()),
                        Column.text("network", SignIn::network),
                        Column.text("browser", SignIn::browser),
                        Column.text("system", SignIn::system),
                        Column.text(
                                "ending",
                                one -> one.ending() == null
                                        ? null
                                        : one.ending().name())),
                all::forEach);
        return all.isEmpty() ? Stream.empty() : Stream.of(new PersonalFile(table, "archive.file.sign-ins"));
    }
}
