package fr.myelectricaldata.admin.database;

import fr.myelectricaldata.settings.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The dated copies in DATA_DIR/backups; the newest few are kept, and none is ever seen half made. */
@Component
class BackupFolder {
    static final int KEPT = 7;
    private static final String PREFIX = "myelectricaldata-";
    private static final String SUFFIX = ".db";
    private static final String UNFINISHED = ".part";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;

    BackupFolder(@Value("${setting.DATA_DIR}") Path data, Clock clock) {
        this.folder = data.resolve("backups").toAbsolutePath().normalize();
        this.clock = clock;
    }

    Path path() {
        return folder;
    }

    /** An empty file that only this program's user can read. What a crash left half made goes: only one backup is made at a time. */
    Path begin() throws IOException {
        OwnerOnly.folder(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path left : files.filter(BackupFolder::unfinished).toList()) {
                Files.deleteIfExists(left);
            }
        }
        Path part = folder.resolve(PREFIX + STAMP.format(clock.instant()) + SUFFIX + UNFINISHED);
        OwnerOnly.emptyFile(part);
        return part;
    }

    private static boolean unfinished(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(PREFIX) && name.endsWith(UNFINISHED);
    }

    long room() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /** Gives the file its name, and removes the oldest. */
    String finish(Path part) throws IOException {
        String name = part.getFileName().toString();
        Path whole = folder.resolve(name.substring(0, name.length() - UNFINISHED.length()));
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        for (DatabaseReport.Backup old : all().stream().skip(KEPT).toList()) {
            Files.deleteIfExists(folder.resolve(old.name()));
        }
        return whole.getFileName().toString();
    }

    /** The newest first. */
    List<DatabaseReport.Backup> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(PREFIX)
                            && file.getFileName().toString().endsWith(SUFFIX))
                    .map(BackupFolder::backup)
                    .sorted(Comparator.comparing(DatabaseReport.Backup::name).reversed())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DatabaseReport.Backup backup(Path file) {
        try {
            return new DatabaseReport.Backup(
                    file.getFileName().toString(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toInstant());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
