package fr.myelectricaldata.admin.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.admin.accounts.RecordedAudit;
import fr.myelectricaldata.admin.announcements.Draft.Audience;
import fr.myelectricaldata.admin.announcements.Draft.Level;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.common.InvalidRequestException;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.testing.BareStores;
import fr.myelectricaldata.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is said, to whom and when, on both databases. */
class AnnouncementsTest {
    @Nested
    class OnSqlite extends Contract {
        OnSqlite() {
            super(BareStores.sqlite());
        }
    }

    @Nested
    class OnPostgres extends Contract {
        OnPostgres() {
            super(BareStores.postgres());
        }
    }

    abstract static class Contract {
        private final MovableClock clock = MovableClock.at("2026-03-10T10:00:00Z");
        private final RecordedAudit audit = new RecordedAudit(new ArrayList<>());
        private final BareStores.Database database;
        private final CurrentAnnouncements current;
        private final CurrentAnnouncements elsewhere;
        private final Announcements announcements;

        Contract(BareStores.Database database) {
            this.database = database;
            AnnouncementTable table = new AnnouncementTable(database.client());
            this.current = new CurrentAnnouncements(table, clock);
            this.elsewhere = new CurrentAnnouncements(table, clock);
            this.announcements = new AuditedAnnouncements(table, current, audit, database.transaction(), clock);
        }

        @BeforeEach
        @AfterEach
        void nothing() {
            database.client().sql("delete from announcement").update();
        }

        private Draft draft(Audience audience, int fromMinutes, @Nullable Integer untilMinutes) {
            Instant now = clock.instant();
            return new Draft(
                    Level.WARNING,
                    audience,
                    " Coupure <b>ce soir</b> ",
                    "Tonight",
                    now.plus(Duration.ofMinutes(fromMinutes)),
                    untilMinutes == null ? null : now.plus(Duration.ofMinutes(untilMinutes)));
        }

        private Announcement publish(Draft draft) {
            return announcements.publish(FakePeople.OPERATOR_USER, draft);
        }

        private static List<UUID> ids(List<Announcement> all) {
            return all.stream().map(Announcement::id).toList();
        }

        @Test
        void isShownFromItsBeginningToItsEnd() {
            Announcement one = publish(draft(Audience.ALL, 10, 20));
            assertThat(current.shown(true)).isEmpty();
            clock.advance(Duration.ofMinutes(10));
            assertThat(ids(current.shown(true))).containsExactly(one.id());
            clock.advance(Duration.ofMinutes(10));
            assertThat(current.shown(true)).isEmpty();
            assertThat(announcements.all(FakePeople.OPERATOR_USER).getFirst().state(clock.instant()))
                    .isEqualTo(Announcement.State.OVER);
        }

        @Test
        void strangersReadWhatIsForAllAlone() {
            publish(draft(Audience.SIGNED_IN, 0, null));
            Announcement forAll = publish(draft(Audience.ALL, 0, null));
            assertThat(ids(current.shown(false))).containsExactly(forAll.id());
            assertThat(current.shown(true)).hasSize(2);
        }

        @Test
        void speaksBothLanguagesInPlainWords() {
            Announcement one = publish(draft(Audience.ALL, 0, null));
            assertThat(current.shown(true).getFirst().text(Locale.FRENCH)).isEqualTo("Coupure <b>ce soir</b>");
            assertThat(one.text(Locale.UK)).isEqualTo("Tonight");
        }

        @Test
        void othersWordsAreAnotherRevisionThatWhoDismissedItReads() {
            Announcement one = publish(draft(Audience.ALL, 0, null));
            announcements.edit(
                    FakePeople.OPERATOR_USER,
                    one.id(),
                    new Draft(Level.INCIDENT, Audience.ALL, "Autre", "Other", clock.instant(), null));
            Announcement edited = current.shown(true).getFirst();
            assertThat(edited.draft().french()).isEqualTo("Autre");
            assertThat(edited.key()).isNotEqualTo(one.key());
        }

        @Test
        void isWithdrawnAtOnceHereWithinHalfAMinuteElsewhereAndPutBack() {
            Announcement one = publish(draft(Audience.ALL, 0, null));
            assertThat(elsewhere.shown(true)).hasSize(1);
            announcements.withdraw(FakePeople.OPERATOR_USER, one.id(), true);
            assertThat(current.shown(true)).isEmpty();
            assertThat(elsewhere.shown(true)).hasSize(1);
            clock.advance(CurrentAnnouncements.FRESH);
            assertThat(elsewhere.shown(true)).isEmpty();
            announcements.withdraw(FakePeople.OPERATOR_USER, one.id(), false);
            assertThat(current.shown(true)).hasSize(1);
        }

        @Test
        void whatIsPublishedForLaterBeginsOnTimeWithoutAnotherLook() {
            current.shown(true);
            publish(draft(Audience.ALL, 0, null));
            elsewhere.shown(true);
            database.client()
                    .sql("update announcement set shown_from = ?")
                    .param(clock.instant().plusSeconds(20).toEpochMilli())
                    .update();
            current.changed();
            assertThat(current.shown(true)).isEmpty();
            clock.advance(Duration.ofSeconds(20));
            assertThat(current.shown(true)).hasSize(1);
        }

        @Test
        void eachChangeStandsInTheTrail() {
            Announcement one = publish(draft(Audience.ALL, 0, null));
            announcements.withdraw(FakePeople.OPERATOR_USER, one.id(), true);
            assertThat(audit.lines())
                    .hasSize(2)
                    .allMatch(line -> line.startsWith(AuditAction.ANNOUNCEMENT_CHANGED + " null"));
            assertThatThrownBy(() -> announcements.withdraw(FakePeople.OPERATOR_USER, UUID.randomUUID(), true))
                    .isInstanceOf(AnnouncementNotFoundException.class);
            assertThat(audit.lines()).hasSize(2);
        }

        @Test
        void emptyOrEndlessNonsenseIsRefused() {
            Instant now = clock.instant();
            assertThatThrownBy(() -> new Draft(Level.INFO, Audience.ALL, " ", "x", now, null))
                    .isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> new Draft(Level.INFO, Audience.ALL, "x".repeat(501), "x", now, null))
                    .isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> new Draft(Level.INFO, Audience.ALL, "x", "x", now, now))
                    .isInstanceOf(InvalidRequestException.class);
        }
    }
}
