package fr.myelectricaldata.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.testing.BareStores;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Mails and sign-ins are written whenever they come, also while their account is being deleted. */
class LateRowsTest {
    @Nested
    class OnSqlite extends Contract {
        OnSqlite() {
            super(BareStores.sqlite());
        }
    }

    @Nested
    class OnPostgres extends Contract {
        OnPostgres() {
            super(BareStores.postgres());
        }
    }

    abstract static class Contract {
        private final BareStores.Database database;
        private final String account = AccountId.random().toString();

        Contract(BareStores.Database database) {
            this.database = database;
        }

        private void run(String sql) {
            database.client().sql(sql).param(account).update();
        }

        private int rows(String table) {
            return database.client()
                    .sql("select count(*) from " + table + " where account_id = ?")
                    .param(account)
                    .query(Integer.class)
                    .single();
        }

        @Test
        void whatIsWrittenAfterTheFarewellGoesWithTheAccount() {
            run(
                    "insert into account (id, email, email_verified, client_id, secret_hash, secret_index, index_key_id, key_locked,"
                            + " active, credential_version, created_at, version, role_id, demo)"
                            + " select t.id, 'late-' || substr(t.id, 1, 8), false, substr(t.id, 1, 30), t.id, t.id, 'k', false, true, 1,"
                            + " current_timestamp, 0, 'visitor', false from (select cast(? as varchar(36)) as id) t");
            run(
                    "insert into account_link (account_id, kind, token_hash, expires_at) values (?, 'VERIFY_EMAIL', 'late', 0)");
            run("insert into account_network (account_id, network, seen_at) values (?, 'n', 0)");
            run("insert into sign_in (account_id, id, kind, proof, network, created_at, seen_at, until_at)"
                    + " values (?, 'late', 'PAGES', 'PASSWORD', 'n', 0, 0, 0)");
            run("insert into recovery_code (account_id, code_hash) values (?, 'late')");
            List<String> tables = List.of("account_link", "account_network", "sign_in", "recovery_code");
            assertThat(tables).allMatch(table -> rows(table) == 1);
            run("delete from account where id = ?");
            assertThat(tables).allMatch(table -> rows(table) == 0);
        }
    }
}
