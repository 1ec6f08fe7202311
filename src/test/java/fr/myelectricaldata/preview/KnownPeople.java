package fr.myelectricaldata.preview;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.SignedUp;
import fr.myelectricaldata.account.keys.ClientSecret;
import fr.myelectricaldata.account.keys.DataKeys;
import fr.myelectricaldata.common.EmailAddress;
import java.security.SecureRandom;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives the {@link FakePeople} real accounts under their well-known ids, so that pages find whom they belong to. */
final class KnownPeople implements ApplicationRunner {
    static final String PASSWORD = "Un-mot-de-passe-1";

    private final AccountService accounts;
    private final DataKeys keys;
    private final JdbcClient database;

    KnownPeople(AccountService accounts, DataKeys keys, JdbcClient database) {
        this.accounts = accounts;
        this.keys = keys;
        this.database = database;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        FakePeople.ALL.forEach(this::open);
        open(FakePeople.BRUNO_USER);
    }

    private void open(AccountPrincipal person) {
        SignedUp model = accounts.signUp(new EmailAddress("model-" + person.email()), new NewPassword(PASSWORD));
        database.sql(
                        "insert into account (id, email, email_verified, password_hash, client_id, secret_hash, secret_index,"
                                + " index_key_id, key_locked, demo, role_id, active, credential_version, created_at, version)"
                                + " select ?, ?, email_verified, password_hash, ?, secret_hash, ?, index_key_id, key_locked, ?, ?,"
                                + " active, credential_version, created_at, version from account where id = ?")
                .params(
                        person.id().toString(),
                        person.email(),
                        "cli_" + person.id(),
                        "nowhere-" + person.id(),
                        person.rights().readsOnly(),
                        person.rights().roleId(),
                        model.account().id().toString())
                .update();
        keys.create(person.id(), ClientSecret.random(new SecureRandom()));
        accounts.delete(model.account().id());
    }
}
