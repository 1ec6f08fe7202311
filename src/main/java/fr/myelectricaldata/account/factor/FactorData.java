package fr.myelectricaldata.account.factor;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.archive.PersonalData;
import fr.myelectricaldata.account.archive.PersonalFile;
import fr.myelectricaldata.table.Column;
import fr.myelectricaldata.table.Table;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** That there is a second factor, and since when; never its secret. */
@Component
class FactorData implements PersonalData {
    private final SecondFactors factors;

    FactorData(SecondFactors factors) {
        this.factors = factors;
    }

    @Override
    public Stream<PersonalFile> filesOf(AccountId account) {
        List<SecondFactors.Status> status = factors.statusOf(account).stream().toList();
        Table<SecondFactors.Status> table = new Table<>(
                "second-factor",
                "second-factor",
                List.of(
                        Column.moment("since", SecondFactors.Status::since),
                        Column.text("recovery_codes_left", one -> String.valueOf(one.codesLeft()))),
                status::forEach);
        return status.isEmpty() ? Stream.empty() : Stream.of(new PersonalFile(table, "archive.file.second-factor"));
    }
}
