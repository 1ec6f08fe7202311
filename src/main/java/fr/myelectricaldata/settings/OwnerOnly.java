package fr.myelectricaldata.settings;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders and files that other users of the machine cannot read, where the file system knows about users. */
public final class OwnerOnly {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnerOnly() {}

    /** Makes the folder, and those above it; one that is there stays as its owner made it. */
    public static void folder(Path folder) throws IOException {
        Files.createDirectories(folder, with("rwx------"));
    }

    /** Makes an empty file, so that whoever fills it need not care; one that is there stays as it is. */
    public static void emptyFile(Path file) throws IOException {
        try {
            Files.createFile(file, file());
        } catch (FileAlreadyExistsException there) {
            // nothing to do
        }
    }

    static FileAttribute<?>[] file() {
        return with("rw-------");
    }

    private static FileAttribute<?>[] with(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
