package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.Component;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.archive.PersonalDataArchive;
import fr.myelectricaldata.dashboard.ReaderPreferences;
import fr.myelectricaldata.notification.NoticeChoices;
import fr.myelectricaldata.ui.shell.Choices;
import java.time.Clock;

/** How one likes the pages, what one may take along, and the way out. */
@org.springframework.stereotype.Component
class PersonalCards {
    private final ReaderPreferences preferences;
    private final Choices choices;
    private final PersonalDataArchive archive;
    private final Farewell farewell;
    private final NoticeChoices notices;
    private final Clock clock;

    PersonalCards(
            ReaderPreferences preferences,
            Choices choices,
            PersonalDataArchive archive,
            Farewell farewell,
            NoticeChoices notices,
            Clock clock) {
        this.preferences = preferences;
        this.choices = choices;
        this.archive = archive;
        this.farewell = farewell;
        this.notices = notices;
        this.clock = clock;
    }

    /** @param kept with the account, and not in this browser alone */
    Component preferences(boolean kept) {
        return new PreferencesCard(preferences, choices, kept, clock);
    }

    Component notices(Account account) {
        return new NoticesCard(account, notices);
    }

    Component data(Account account) {
        return new DataCard(() -> archive.open(account.id()));
    }

    Component erase(Account account) {
        return new EraseCard(account, () -> archive.open(account.id()), () -> farewell.erase(account.id()));
    }
}
