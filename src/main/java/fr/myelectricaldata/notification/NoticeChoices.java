package fr.myelectricaldata.notification;

import fr.myelectricaldata.account.AccountId;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By which ways people want to be told; the rows go with their account. */
@Service
public class NoticeChoices {
    private final JdbcClient database;

    NoticeChoices(JdbcClient database) {
        this.database = database;
    }

    /** Of every kind, by one statement. */
    public Map<NoticeKind, NoticeChoice> of(AccountId account) {
        Map<NoticeKind, NoticeChoice> choices = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            choices.put(kind, kind.usual());
        }
        database.sql("select kind, listed, mailed from notification_choice where account_id = ?")
                .param(account.toString())
                .query(row -> {
                    choices.put(
                            NoticeKind.valueOf(row.getString("kind")),
                            new NoticeChoice(row.getBoolean("listed"), row.getBoolean("mailed")));
                });
        return choices;
    }

    /** Of an account that is gone nothing is kept. */
    @Transactional
    public void change(AccountId account, NoticeKind kind, UnaryOperator<NoticeChoice> change) {
        NoticeChoice before = of(account).getOrDefault(kind, kind.usual());
        NoticeChoice after = change.apply(before);
        if (!after.equals(before)) {
            database.sql("insert into notification_choice (account_id, kind, listed, mailed)"
                            + " select id, ?, ?, ? from account where id = ?"
                            + " on conflict (account_id, kind) do update set listed = excluded.listed,"
                            + " mailed = excluded.mailed")
                    .params(kind.name(), after.listed(), after.mailed(), account.toString())
                    .update();
        }
    }
}
