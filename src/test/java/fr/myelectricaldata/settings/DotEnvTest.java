package fr.myelectricaldata.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DotEnvTest {
    @TempDir
    Path folder;

    @Test
    void readsWhatDockerComposeReads() throws IOException {
        Path file = Files.writeString(folder.resolve(".env"), """
                # a comment
                PLAIN=value
                export EXPORTED=yes
                QUOTED="with # and spaces"
                SINGLE='raw'
                COMMENTED=value # why
                EMPTY=
                URL=postgresql://u:p#x@h/d
                not a line
                """);
        assertThat(DotEnv.read(file))
                .containsEntry("PLAIN", "value")
                .containsEntry("EXPORTED", "yes")
                .containsEntry("QUOTED", "with # and spaces")
                .containsEntry("SINGLE", "raw")
                .containsEntry("COMMENTED", "value")
                .containsEntry("EMPTY", "")
                .containsEntry("URL", "postgresql://u:p#x@h/d")
                .hasSize(7);
    }

    @Test
    void isEmptyWithoutAFile() {
        assertThat(DotEnv.read(folder.resolve("absent"))).isEmpty();
    }
}
