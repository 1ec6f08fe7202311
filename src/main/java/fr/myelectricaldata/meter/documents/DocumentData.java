package fr.myelectricaldata.meter.documents;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.archive.PersonalData;
import fr.myelectricaldata.account.archive.PersonalFile;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.table.Column;
import fr.myelectricaldata.table.Table;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What Enedis said lately of contract, holder, address and meter, as far as it is kept at this moment. */
@Component
class DocumentData implements PersonalData {
    private static final List<Part<?>> ALL = List.of(Part.SITUATIONS, Part.SUMMARY, Part.METER, Part.ADDRESS);

    private final UsagePointService points;
    private final PartShelf shelf;
    private final JsonMapper json = JsonMapper.builder().build();

    DocumentData(UsagePointService points, PartShelf shelf) {
        this.points = points;
        this.shelf = shelf;
    }

    private record Document(UsagePoint point, Part<?> part, Object content) {}

    @Override
    public Stream<PersonalFile> filesOf(AccountId account) {
        List<Document> kept = points.list(account).stream()
                .flatMap(point -> ALL.stream().flatMap(part -> kept(point, part)))
                .toList();
        Table<Document> table = new Table<>(
                "documents",
                "documents",
                List.of(
                        Column.text("point", one -> one.point().number().value()),
                        Column.text("part", one -> one.part().name()),
                        Column.text("json", one -> json.writeValueAsString(one.content()))),
                kept::forEach);
        return kept.isEmpty() ? Stream.empty() : Stream.of(new PersonalFile(table, "archive.file.documents"));
    }

    private Stream<Document> kept(UsagePoint point, Part<?> part) {
        return shelf.find(point, part).stream()
                .flatMap(answer -> Stream.ofNullable(answer.content()))
                .map(content -> new Document(point, part, content));
    }
}
