package fr.myelectricaldata.account.archive;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.table.Column;
import fr.myelectricaldata.table.Table;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The account itself. Of its password, secret and keys only hashes are kept, and those stay. */
@Component
class AccountData implements PersonalData {
    private final AccountService accounts;

    AccountData(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public Stream<PersonalFile> filesOf(AccountId id) {
        List<Account> account = List.of(accounts.get(id));
        Table<Account> table = new Table<>(
                "account",
                "account",
                List.of(
                        Column.text("id", one -> one.id().toString()),
                        Column.text("email", one -> one.email().value()),
                        Column.text("email_verified", one -> String.valueOf(one.emailVerified())),
                        Column.text("role", one -> one.rights().role()),
                        Column.text("active", one -> String.valueOf(one.active())),
                        Column.text("client_id", Account::clientId),
                        Column.moment("created_at", Account::createdAt)),
                account::forEach);
        return Stream.of(new PersonalFile(table, "archive.file.account"));
    }
}
