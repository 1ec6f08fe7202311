package fr.myelectricaldata.admin.ui.audit;

import fr.myelectricaldata.account.role.Rights;
import fr.myelectricaldata.admin.audit.AuditEntry;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.WrittenDay;
import fr.myelectricaldata.ui.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the trail keeps of an action beside its people, in words. Lines are kept as they were written, so one in a form of former
 * days, or with a name that is gone meanwhile, is shown as it is.
 */
final class AuditDetail {
    private static final String BETWEEN_ROLES = " > ";

    private final Words words;

    AuditDetail(Words words) {
        this.words = words;
    }

    String of(AuditEntry entry) {
        String detail = entry.detail();
        return switch (entry.action()) {
            case ROLE_GIVEN -> roles(detail);
            case ROLE_CREATED, ROLE_CHANGED -> permissions(detail);
            case JOB_STARTED -> named("jobs.", detail);
            case ALERT_TESTED -> named("alert.channel.", detail);
            case SUPPORT_READ -> named("audit.way.", detail);
            case CONNECTION_TESTED -> pair(detail, "connections.", "connections.verdict.");
            case CONSENT_DECIDED -> before(detail, "audit.consent.");
            case ANNOUNCEMENT_CHANGED -> announcement(detail);
            case CACHE_CLEARED -> cache(detail);
            case READINGS_FETCHED -> series(detail);
            case LOGS_CLEARED -> logs(detail);
            case ACCOUNTS_EXPORTED -> counted("audit.accounts", detail);
            default -> detail;
        };
    }

    private String named(String prefix, String name) {
        if (name.isEmpty()) {
            return name;
        }
        String text = words.text(prefix + name);
        return text.contains(prefix + name) ? name : text;
    }

    private String counted(String key, String number) {
        return number.matches("\\d{1,9}") ? words.text(key, Integer.valueOf(number)) : number;
    }

    private String pair(String detail, String firsts, String seconds) {
        int space = detail.lastIndexOf(' ');
        return space < 0
                ? detail
                : named(firsts, detail.substring(0, space)) + " · " + named(seconds, detail.substring(space + 1));
    }

    /** A word and what stays as it is. */
    private String before(String detail, String prefix) {
        int space = detail.indexOf(' ');
        return space < 0
                ? named(prefix, detail)
                : named(prefix, detail.substring(0, space)) + " · " + detail.substring(space + 1);
    }

    private String roles(String detail) {
        return Arrays.stream(detail.split(BETWEEN_ROLES))
                .map(role -> Rights.titleKeyOf(role).map(words::text).orElse(role))
                .collect(Collectors.joining(" → "));
    }

    /** A role's name and what it may from then on, or may no more. */
    private String permissions(String detail) {
        String[] parts = detail.split(" ");
        return Arrays.stream(parts)
                .skip(1)
                .map(change -> change.matches("[+-][a-z_.]+")
                        ? (change.startsWith("+") ? "+ " : "− ") + named("permission.", change.substring(1))
                        : change)
                .collect(Collectors.joining(", ", parts[0] + (parts.length > 1 ? " · " : ""), ""));
    }

    /** "put back" and its like, then an id that tells nobody anything but whoever compares lines. */
    private String announcement(String detail) {
        int space = detail.lastIndexOf(' ');
        return space < 0
                ? detail
                : named("audit.announcement.", detail.substring(0, space).replace(' ', '-')) + " · "
                        + detail.substring(space + 1).split("-")[0];
    }

    private String cache(String detail) {
        return detail.startsWith("refusals ")
                ? counted("audit.refusals", detail.substring("refusals ".length()))
                : detail.matches("\\d+") ? counted("audit.points", detail) : named("audit.readings.", detail);
    }

    private String series(String detail) {
        String[] parts = detail.split(" |\\.\\.");
        Optional<LocalDate> first = parts.length == 3 ? WrittenDay.read(parts[1]) : Optional.empty();
        Optional<LocalDate> last = parts.length == 3 ? WrittenDay.read(parts[2]) : Optional.empty();
        return first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())
                ? detail
                : named("measure.", parts[0]) + " · "
                        + words.formats().period(DateRange.closed(first.get(), last.get()));
    }

    private String logs(String detail) {
        int space = detail.lastIndexOf(' ');
        String count = counted("audit.lines", detail.substring(space + 1));
        return space < 0 ? count : detail.substring(0, space).replace(" ", ", ") + " · " + count;
    }
}
