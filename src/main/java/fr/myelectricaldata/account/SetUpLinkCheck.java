package fr.myelectricaldata.account;

import fr.myelectricaldata.account.keys.ClientSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whether the link printed at the start still makes an administrator, and uses nothing up. */
@Component
public class SetUpLinkCheck {
    private final SetUpLinks links;
    private final JdbcClient database;

    SetUpLinkCheck(SetUpLinks links, JdbcClient database) {
        this.links = links;
        this.database = database;
    }

    public boolean counts(@Nullable String token) {
        return ClientSecret.of(token)
                .map(secret -> database.sql("select count(*) from setup_link where token_hash = ?")
                                .param(secret.hash())
                                .query(Integer.class)
                                .single()
                        > 0)
                .map(known -> known && !links.hasAdministrator())
                .orElse(false);
    }
}
