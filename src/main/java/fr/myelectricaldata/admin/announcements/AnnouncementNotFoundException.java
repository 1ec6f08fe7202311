package fr.myelectricaldata.admin.announcements;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** No announcement of that id. */
public final class AnnouncementNotFoundException extends DomainException {
    AnnouncementNotFoundException() {
        super(ErrorKind.NOT_FOUND, "NOT_FOUND", "there is no such announcement");
    }
}
