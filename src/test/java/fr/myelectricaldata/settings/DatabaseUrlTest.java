package fr.myelectricaldata.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @ParameterizedTest
    @CsvSource({
        "sqlite:///./data/med.db, ./data/med.db",
        "sqlite+aiosqlite:///./data/med.db, ./data/med.db",
        "sqlite:////var/lib/med.db, /var/lib/med.db",
        "sqlite:med.db, med.db",
        "jdbc:sqlite:med.db, med.db",
        "jdbc:sqlite:med.db?cache=shared, med.db",
    })
    void understandsEveryFormOfSqlite(String url, String file) {
        Map<String, Object> properties = DatabaseUrl.toProperties(url);
        assertThat(properties).containsEntry("med.database", "sqlite");
        assertThat(DatabaseUrl.file(properties)).contains(Path.of(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://med:p%40ss%3Aword@db:5433/med",
                "postgres://med:p%40ss%3Aword@db:5433/med",
                "postgresql+asyncpg://med:p%40ss%3Aword@db:5433/med"
            })
    void understandsEveryFormOfPostgres(String url) {
        assertThat(DatabaseUrl.toProperties(url))
                .containsEntry("med.database", "postgresql")
                .containsEntry("spring.datasource.url", "jdbc:postgresql://db:5433/med")
                .containsEntry("spring.datasource.username", "med")
                .containsEntry("spring.datasource.password", "p@ss:word");
    }

    @Test
    void passesJdbcThrough() {
        assertThat(DatabaseUrl.toProperties("jdbc:postgresql://db/med?ssl=true"))
                .containsEntry("spring.datasource.url", "jdbc:postgresql://db/med?ssl=true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sqlite://", "sqlite:///:memory:", "oracle:thin", "postgresql://h", "postgresql://u:p^w@h/d"})
    void refusesWhatCannotWork(String url) {
        assertThatThrownBy(() -> DatabaseUrl.toProperties(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DATABASE_URL");
    }
}
