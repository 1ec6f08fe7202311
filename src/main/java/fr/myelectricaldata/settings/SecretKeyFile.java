package fr.myelectricaldata.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;

/** A SECRET_KEY made once and kept beside the data, for whoever starts without setting one. */
final class SecretKeyFile {
    static final String NAME = "secret.key";
    private static final int KEY_BYTES = 48;

    private SecretKeyFile() {}

    static Path in(Path dataFolder) {
        return dataFolder.resolve(NAME);
    }

    /** Reads the key, or makes it readable by its owner alone; two processes starting at once end with one key. */
    static String readOrCreate(Path dataFolder) {
        Path file = in(dataFolder);
        try {
            OwnerOnly.folder(dataFolder);
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path draft = Files.createTempFile(file.getParent(), "secret", ".new", OwnerOnly.file());
        Files.writeString(
                draft, Base64.getUrlEncoder().withoutPadding().encodeToString(key) + "\n", StandardOpenOption.WRITE);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException otherProcessWasFaster) {
            // its key is as good as ours
        } catch (UnsupportedOperationException noHardLinks) {
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
