package fr.myelectricaldata.account.factor;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountSettings;
import fr.myelectricaldata.account.signin.SignIn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where REQUIRE_OPERATOR_SECOND_FACTOR is set, a role permits nothing to whoever stands behind a password alone. Asked wherever
 * a request becomes somebody: pages, cookies and the keys of programs alike, for who has the password gets a key too. It costs
 * nothing for accounts that may do nothing to others, and one statement for the others.
 */
@Component
public class OperatorRule {
    private final boolean required;
    private final JdbcClient database;

    OperatorRule(AccountSettings settings, JdbcClient database) {
        this.required = settings.requireOperatorSecondFactor();
        this.database = database;
    }

    /**
     * The account with the rights that it may use.
     *
     * @param signIn by which it came; null for the keys of programs
     */
    public Account asProved(Account account, @Nullable UUID signIn) {
        boolean bound = required && !account.rights().permissions().isEmpty();
        return bound && !twice(account, signIn)
                ? account.withRights(account.rights().asleep())
                : account;
    }

    /** By an account that asks for codes, or by a sign-in that a device's key opened. */
    private boolean twice(Account account, @Nullable UUID signIn) {
        String id = account.id().toString();
        return database.sql("select (select count(*) from second_factor where account_id = ?)"
                                + " + (select count(*) from sign_in where id = ? and account_id = ? and proof = ?)")
                        .params(id, signIn == null ? "" : signIn.toString(), id, SignIn.Proof.PASSKEY.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
