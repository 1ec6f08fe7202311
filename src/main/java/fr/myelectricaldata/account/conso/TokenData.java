package fr.myelectricaldata.account.conso;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.archive.PersonalData;
import fr.myelectricaldata.account.archive.PersonalFile;
import fr.myelectricaldata.table.Column;
import fr.myelectricaldata.table.Table;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The tokens of an account, never their values, which are kept nowhere. */
@Component
class TokenData implements PersonalData {
    private final ConsoTokens tokens;

    TokenData(ConsoTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Stream<PersonalFile> filesOf(AccountId account) {
        List<ConsoToken> list = tokens.list(account);
        Table<ConsoToken> table = new Table<>(
                "tokens",
                "tokens",
                List.of(
                        Column.text("id", token -> token.id().toString()),
                        Column.text("name", ConsoToken::name),
                        Column.text("points", token -> String.join(" ", token.points())),
                        Column.moment("created_at", ConsoToken::createdAt),
                        Column.day("last_day", ConsoToken::lastDay),
                        Column.day("last_used_on", ConsoToken::lastUsedOn)),
                list::forEach);
        return list.isEmpty() ? Stream.empty() : Stream.of(new PersonalFile(table, "archive.file.tokens"));
    }
}
