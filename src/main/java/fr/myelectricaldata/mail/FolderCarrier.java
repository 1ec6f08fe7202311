package fr.myelectricaldata.mail;

import fr.myelectricaldata.common.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/** Lays mails into a folder that the operator alone can read; any mail program opens them. The oldest go. */
final class FolderCarrier implements MailCarrier {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String END = ".eml";
    private static final String FROM = "noreply@localhost";
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Session session = Session.getInstance(new Properties());
    private final MailSettings settings;
    private final Clock clock;

    FolderCarrier(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void carry(Mail mail, String id) throws MailFailure {
        Instant now = clock.instant();
        try {
            Files.createDirectories(settings.folder(), only("rwx------"));
            MimeMessage message = Envelope.of(mail, FROM, id, session, now);
            Path file = settings.folder().resolve(NAME.format(now) + '-' + id + END);
            Path half = settings.folder().resolve(id + ".part");
            Files.deleteIfExists(half);
            Files.createFile(half, only("rw-------"));
            try (OutputStream out = Files.newOutputStream(half)) {
                message.writeTo(out);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            tidy(now);
        } catch (IOException | UncheckedIOException | MessagingException failure) {
            throw MailFailure.forNow("folder: " + failure.getClass().getSimpleName());
        }
    }

    private void tidy(Instant now) throws IOException {
        Instant first = now.atOffset(ZoneOffset.UTC).minus(settings.keptFor()).toInstant();
        List<Path> newestFirst = mails();
        for (int i = 0; i < newestFirst.size(); i++) {
            Path file = newestFirst.get(i);
            if (i >= settings.kept() || name(file).compareTo(NAME.format(first)) < 0) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> mails() throws IOException {
        if (!Files.isDirectory(settings.folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(settings.folder())) {
            return files.filter(file -> name(file).endsWith(END))
                    .sorted(Comparator.comparing(FolderCarrier::name).reversed())
                    .toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    @Override
    public void forget(EmailAddress person) {
        try {
            for (Path file : mails()) {
                if (to(file).equals(person.value())) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String to(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(session, in).getHeader("To", ",");
        } catch (MessagingException notOurs) {
            return "";
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public MailHealth.Way way() {
        return MailHealth.Way.FOLDER;
    }
}
