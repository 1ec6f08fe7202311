package fr.myelectricaldata.admin.settings;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.settings.SettingsOverview;
import org.springframework.stereotype.Service;

/** Hands the overview to those who may see it. */
@Service
class ReadSettings implements SettingsReading {
    private final SettingsOverview overview;

    ReadSettings(SettingsOverview overview) {
        this.overview = overview;
    }

    @Override
    public InForce read(AccountPrincipal actor) {
        return new InForce(overview.all(), overview.warnings(), overview.ignored());
    }
}
