package fr.myelectricaldata.account.role;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.testing.BareStores;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of the accounts of earlier versions, which had one of three roles by name. */
class RoleMigrationTest {
    static Stream<Named<Supplier<BareStores.Database>>> databases() {
        return Stream.of(
                Named.of("SQLite", BareStores::emptySqlite), Named.of("PostgreSQL", BareStores::emptyPostgres));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void administratorsAndTheDemonstrationStayWhatTheyAre(Supplier<BareStores.Database> stores) {
        BareStores.Database store = stores.get();
        Flyway.configure().dataSource(store.source()).target("68").load().migrate();
        JdbcClient database = store.client();
        for (String role : List.of("USER", "ADMIN", "DEMO")) {
            database.sql("insert into account (id, email, email_verified, client_id, secret_hash, secret_index,"
                            + " index_key_id, key_locked, role, active, credential_version, created_at, version)"
                            + " values (?, ?, false, ?, 'h', ?, 'k', false, ?, true, 1, current_timestamp, 0)")
                    .params(role, role, role, role, role)
                    .update();
        }
        Flyway.configure().dataSource(store.source()).target("70").load().migrate();
        assertThat(database.sql("select email, role_id, demo from account order by email")
                        .query((row, number) ->
                                row.getString(1) + " " + row.getString(2) + " " + (row.getBoolean(3) ? "demo" : ""))
                        .list())
                .containsExactly("ADMIN admin ", "DEMO visitor demo", "USER visitor ");
    }
}
