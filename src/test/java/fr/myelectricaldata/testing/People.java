package fr.myelectricaldata.testing;

import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.SignedUp;
import fr.myelectricaldata.common.EmailAddress;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts with a role, given straight in the database: by HTTP nobody could give the first one. */
public final class People {
    public static final String PASSWORD = "Un-mot-de-passe-1";

    private People() {}

    /** Somebody new, with an address of their own. */
    public static SignedUp withRole(String role, AccountService accounts, JdbcClient database) {
        SignedUp signed = accounts.signUp(
                new EmailAddress("person-" + UUID.randomUUID() + "@example.org"), new NewPassword(PASSWORD));
        database.sql("update account set role_id = ? where id = ?")
                .params(role, signed.account().id().toString())
                .update();
        return signed;
    }

    /** Calls on their behalf, with the client secret as bearer. */
    public static ApiClient client(int port, SignedUp person) {
        return ApiClient.anonymous(port).as("Bearer " + person.credentials().clientSecret());
    }
}
