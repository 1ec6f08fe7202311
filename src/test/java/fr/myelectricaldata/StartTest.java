package fr.myelectricaldata;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application starts on both kinds of stores, with its migrations and its entities in agreement. */
class StartTest {
    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
    class OnEmbeddedStores extends Starts {}

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=shared")
    class OnSharedStores extends Starts {}

    abstract static class Starts {
        @Autowired
        DataSource database;

        @Test
        void everyMigrationIsApplied() {
            long applied = JdbcClient.create(database)
                    .sql("select count(*) from flyway_schema_history where success")
                    .query(Long.class)
                    .single();
            assertThat(applied).isPositive();
        }
    }
}
