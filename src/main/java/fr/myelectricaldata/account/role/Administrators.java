package fr.myelectricaldata.account.role;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountSettings;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who administers: active accounts of the role admin, and those whose verified address is in ADMIN_EMAILS. The same rule in
 * SQL as {@code AccountEntity.toAccount} has for one account.
 */
@Component
public class Administrators {
    private static final String COUNT = "select count(*) from account where active and not demo and id <> :but"
            + " and (role_id = '" + Role.ADMIN + "' or (email_verified and email in (:emails)))";

    private final JdbcClient database;
    private final AccountSettings settings;

    Administrators(JdbcClient database, AccountSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    public boolean exist() {
        return count() > 0;
    }

    /** How many there are, by their role or by ADMIN_EMAILS; who was switched off is none. */
    public int count() {
        return count("");
    }

    /** @throws AdministratorBySettingException when ADMIN_EMAILS names the account, whatever its role */
    void refuseBySetting(Account account) {
        if (account.emailVerified()
                && settings.adminEmails().contains(account.email().value())) {
            throw new AdministratorBySettingException();
        }
    }

    /**
     * Whoever takes this account's rights, switches it off or deletes it asks first, inside the same transaction; until its
     * end nobody else passes here, so that two administrators cannot remove each other at once.
     *
     * @throws LastAdministratorException when nobody else administers
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireAnother(AccountId account) {
        database.sql("update role set version = version + 1 where id = ?")
                .param(Role.ADMIN)
                .update();
        if (count(account.toString()) == 0) {
            throw new LastAdministratorException();
        }
    }

    private int count(String but) {
        List<String> emails = settings.adminEmails().isEmpty() ? List.of("") : settings.adminEmails();
        return database.sql(COUNT)
                .param("but", but)
                .param("emails", emails)
                .query(Integer.class)
                .single();
    }
}
