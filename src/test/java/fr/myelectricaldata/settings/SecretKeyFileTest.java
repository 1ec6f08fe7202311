package fr.myelectricaldata.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretKeyFileTest {
    @TempDir
    Path folder;

    @Test
    void isMadeOnceAndReadableByItsOwnerAlone() throws Exception {
        String key = SecretKeyFile.readOrCreate(folder.resolve("new"));
        Path file = SecretKeyFile.in(folder.resolve("new"));
        assertThat(key).hasSizeGreaterThanOrEqualTo(64);
        assertThat(SecretKeyFile.readOrCreate(folder.resolve("new"))).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void twoProcessesEndWithOneKey() throws Exception {
        try (ExecutorService processes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> starts = IntStream.range(0, 20)
                    .mapToObj(i -> (Callable<String>) () -> SecretKeyFile.readOrCreate(folder))
                    .toList();
            Set<String> keys =
                    processes.invokeAll(starts).stream().map(Future::resultNow).collect(Collectors.toSet());
            assertThat(keys).hasSize(1);
        }
    }
}
