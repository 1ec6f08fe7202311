package fr.myelectricaldata.notification;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.archive.PersonalData;
import fr.myelectricaldata.account.archive.PersonalFile;
import fr.myelectricaldata.table.Column;
import fr.myelectricaldata.table.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a person was told, and by which ways they want to be told. */
@Component
class NoticeData implements PersonalData {
    private final NoticeTable rows;
    private final NoticeChoices choices;

    NoticeData(NoticeTable rows, NoticeChoices choices) {
        this.rows = rows;
        this.choices = choices;
    }

    @Override
    public Stream<PersonalFile> filesOf(AccountId account) {
        List<Notice> told = rows.all(account);
        Table<Notice> notices = new Table<>(
                "notifications",
                "notifications",
                List.of(
                        Column.moment("at", Notice::at),
                        Column.text("kind", notice -> notice.kind().name()),
                        Column.text("detail", Notice::detail),
                        Column.text("read", notice -> String.valueOf(notice.read()))),
                told::forEach);
        PersonalFile ways = new PersonalFile(ways(choices.of(account)), "archive.file.notification-choices");
        return told.isEmpty()
                ? Stream.of(ways)
                : Stream.of(ways, new PersonalFile(notices, "archive.file.notifications"));
    }

    private static Table<Map.Entry<NoticeKind, NoticeChoice>> ways(Map<NoticeKind, NoticeChoice> chosen) {
        return new Table<>(
                "notification-choices",
                "notification-choices",
                List.of(
                        Column.text("kind", way -> way.getKey().name()),
                        Column.text(
                                "listed", way -> String.valueOf(way.getValue().listed())),
                        Column.text(
                                "mailed", way -> String.valueOf(way.getValue().mailed()))),
                rows -> chosen.entrySet().forEach(rows));
    }
}
