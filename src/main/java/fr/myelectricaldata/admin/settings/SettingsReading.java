package fr.myelectricaldata.admin.settings;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Needs;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.settings.SettingsWarning;
import fr.myelectricaldata.settings.ShownSetting;
import java.util.List;
import java.util.Set;

/** What this process was started with, without secrets; it is changed where it is started. */
public interface SettingsReading {
    @Needs(Permission.SETTINGS)
    InForce read(AccountPrincipal actor);

    /** @param ignored names that are set, known, and not used by this program */
    record InForce(List<ShownSetting> settings, Set<SettingsWarning> warnings, List<String> ignored) {}
}
