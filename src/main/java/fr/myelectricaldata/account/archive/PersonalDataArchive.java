package fr.myelectricaldata.account.archive;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.throttle.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** Everything that the rooms keep of an account, as one ZIP: the person's own copy (GDPR, articles 15 and 20). */
@Service
public class PersonalDataArchive {
    public static final String MEDIA_TYPE = "application/zip";

    private static final Throttle.Limit PER_HOUR = new Throttle.Limit("personal-archive", 6, Duration.ofHours(1));

    private final List<PersonalData> rooms;
    private final Throttle throttle;
    private final Clock clock;

    PersonalDataArchive(List<PersonalData> rooms, Throttle throttle, Clock clock) {
        this.rooms = rooms;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Gets the archive ready; whatever can be refused is refused here, before the first byte.
     *
     * @throws fr.myelectricaldata.throttle.TooManyRequestsException after six within an hour
     * @throws fr.myelectricaldata.account.DataKeyLockedException while the account's key cannot be opened
     */
    public Export open(AccountId account) {
        throttle.take(PER_HOUR, account.toString());
        List<PersonalFile> files = rooms.stream()
                .flatMap(room -> room.filesOf(account))
                .sorted(Comparator.comparing(PersonalFile::folder).thenComparing(PersonalFile::path))
                .toList();
        return new Export(files, Paris.today(clock));
    }
}
