package fr.myelectricaldata.admin.database;

import fr.myelectricaldata.common.ProgressListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one kind of database knows of itself. */
interface DatabaseKind {
    String name();

    String version();

    long bytes();

    List<DatabaseReport.Table> tables();

    /** The command that makes a backup, without a password; null when {@link #backup} does. */
    @Nullable
    String backupCommand();

    /**
     * A whole copy while everybody goes on reading and writing.
     *
     * @param file is empty
     */
    void backup(Path file) throws IOException;

    /** @return what is not well, each in one line; empty when all is */
    List<String> check(ProgressListener progress);
}
