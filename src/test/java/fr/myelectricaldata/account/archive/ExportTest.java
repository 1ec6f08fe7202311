package fr.myelectricaldata.account.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.table.Column;
import fr.myelectricaldata.table.Rows;
import fr.myelectricaldata.table.Table;
import fr.myelectricaldata.testing.MovableClock;
import fr.myelectricaldata.testing.TestThrottle;
import fr.myelectricaldata.throttle.TooManyRequestsException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The archive holds what each room gives, says what it is in two languages, and never looks whole when it is not. */
class ExportTest {
    private static final MovableClock CLOCK = MovableClock.at("2026-11-28T12:00:00Z");

    private static final TestThrottle THROTTLE = new TestThrottle();

    @AfterEach
    void openAgain() {
        THROTTLE.openAll();
    }

    private static PersonalFile file(String folder, String name, Rows<Long> rows) {
        return new PersonalFile(
                folder,
                new Table<>(name, name, List.of(Column.<Long>whole("value", "", value -> value)), rows),
                "archive.file." + (folder.isEmpty() ? "account" : "DAILY_CONSUMPTION"));
    }

    private static PersonalDataArchive archive(PersonalData... rooms) {
        return new PersonalDataArchive(List.of(rooms), THROTTLE, CLOCK);
    }

    private static Map<String, String> entries(Export export) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        export.writeTo(bytes);
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    @Test
    void everyRoomsFilesAreThereAndTheReadMeNamesEachInBothLanguages() throws IOException {
        Export export = archive(
                        account -> Stream.of(file("09876543210987", "daily", reader -> reader.accept(7L))),
                        account -> Stream.of(file("", "account", reader -> reader.accept(1L))))
                .open(AccountId.random());
        assertThat(export.fileName()).isEqualTo("myelectricaldata_2026-11-28.zip");
        Map<String, String> entries = entries(export);
        assertThat(entries)
                .containsOnlyKeys("LISEZMOI.txt", "README.txt", "account.csv", "09876543210987/daily.csv")
                .containsEntry("09876543210987/daily.csv", "\uFEFFvalue\r\n7\r\n");
        for (String path : List.of("account.csv", "09876543210987/daily.csv")) {
            assertThat(entries.get("LISEZMOI.txt")).contains(path);
            assertThat(entries.get("README.txt")).contains(path);
        }
        assertThat(entries.get("LISEZMOI.txt")).contains("28 novembre 2026", "Énergie soutirée chaque jour");
        assertThat(entries.get("README.txt")).contains("November 28, 2026", "Energy withdrawn each day");
    }

    @Test
    void whatFailsInTheMiddleIsNoWholeArchive() {
        Export export = archive(account -> Stream.of(file("", "broken", reader -> {
                    LongStream.range(0, 100_000).forEach(reader::accept);
                    throw new IllegalStateException("inner workings");
                })))
                .open(AccountId.random());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThatThrownBy(() -> export.writeTo(bytes)).isInstanceOf(IllegalStateException.class);
        String tail = new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1);
        assertThat(tail)
                .as("no central directory")
                .doesNotContain("PK\u0001\u0002")
                .doesNotContain("PK\u0005\u0006");
    }

    @Test
    void theImpatientAreRefusedBeforeAnythingIsRead() {
        PersonalDataArchive archive = archive(account -> {
            throw new AssertionError("read");
        });
        THROTTLE.close("personal-archive");
        assertThatThrownBy(() -> archive.open(AccountId.random())).isInstanceOf(TooManyRequestsException.class);
    }

    @Tag("memory")
    @Test
    void memoryDoesNotGrowWithTheValues() throws IOException {
        // Other tests' applications allocate in this process as well; what was written once within the bound can be.
        boolean within = false;
        for (int look = 0; look < 3 && !within; look++) {
            within = mostAlive(1_000_000) - mostAlive(5_000) < 1_500_000;
        }
        assertThat(within).isTrue();
    }

    private static long mostAlive(long rows) throws IOException {
        long before = alive();
        long[] most = {0};
        Rows<Long> measured = reader -> LongStream.range(0, rows).forEach(row -> {
            reader.accept(row);
            if (row % (rows / 5) == rows / 5 - 1) {
                most[0] = Math.max(most[0], alive());
            }
        });
        archive(account -> Stream.of(file("", "account", measured), file("1", "daily", measured)))
                .open(AccountId.random())
                .writeTo(OutputStream.nullOutputStream());
        return most[0] - before;
    }

    private static long alive() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
