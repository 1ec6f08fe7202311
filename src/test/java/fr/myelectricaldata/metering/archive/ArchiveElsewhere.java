package fr.myelectricaldata.metering.archive;

import fr.myelectricaldata.account.AccountKeyring;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The archive as another process over the same database has it. */
public final class ArchiveElsewhere {
    private ArchiveElsewhere() {}

    public static ReadingArchive over(JdbcClient database, AccountKeyring keys) {
        return new ReadingArchive(new BlockTable(database), keys);
    }

    /** Changes a header; {@code meanwhile} runs once, between its reading and its writing. */
    public static void changeHeader(
            ReadingArchive archive, Series series, Runnable meanwhile, UnaryOperator<SeriesHeader> change) {
        AtomicBoolean first = new AtomicBoolean(true);
        archive.changeHeader(series, header -> {
            if (first.getAndSet(false)) {
                meanwhile.run();
            }
            return change.apply(header);
        });
    }
}
