package fr.myelectricaldata.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.testing.BareStores;
import fr.myelectricaldata.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** One contract for the audit trail on both databases. */
class AuditLogTest {
    @Nested
    class OnSqlite extends Contract {
        OnSqlite() {
            super(BareStores.sqlite());
        }

        @Test
        void puttingAnotherLineInAnOnesPlaceIsRefusedToo() {
            log.record(FakePeople.OPERATOR, AuditAction.ACCOUNT_DELETED, target, "true");
            assertThatThrownBy(() ->
                            sql("insert or replace into audit_event (id, at, actor, action, target, detail, address)"
                                    + " select id, at, actor, 'DEBUG_ON', target, 'forged', address from audit_event"
                                    + " where target = ?"))
                    .isInstanceOf(DataAccessException.class);
            assertThat(log.find(AuditFilter.about(target), 0, 1).getFirst().detail())
                    .isEqualTo("true");
        }
    }

    @Nested
    class OnPostgres extends Contract {
        OnPostgres() {
            super(BareStores.postgres());
        }

        @Test
        void emptyingTheTableIsRefusedToo() {
            assertThatThrownBy(
                            () -> database.client().sql("truncate audit_event").update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    abstract static class Contract {
        final BareStores.Database database;
        private final MovableClock clock = new MovableClock(Instant.now());
        final AuditTable log;
        final AccountId target = AccountId.random();

        Contract(BareStores.Database database) {
            this.database = database;
            this.log = new AuditTable(database.client(), () -> "2001:db8:1:2", clock);
        }

        @Test
        void saysWhoDidWhatToWhomWhenAndFromWhere() {
            log.record(FakePeople.OPERATOR, AuditAction.ROLE_GIVEN, target, "moderator");
            AuditEntry entry = log.find(AuditFilter.about(target), 0, 10).getFirst();
            assertThat(entry.actor()).isEqualTo(FakePeople.OPERATOR);
            assertThat(entry.action()).isEqualTo(AuditAction.ROLE_GIVEN);
            assertThat(entry.target()).isEqualTo(target);
            assertThat(entry.detail()).isEqualTo("moderator");
            assertThat(entry.at().toEpochMilli()).isEqualTo(clock.millis());
            assertThat(entry.address()).isEqualTo("2001:db8:1:2");
        }

        @Test
        void isReadNewestFirstAndInPages() {
            for (int number = 0; number < 5; number++) {
                log.record(FakePeople.OPERATOR, AuditAction.QUOTA_RESET, target, "n" + number);
                clock.advance(Duration.ofSeconds(1));
            }
            assertThat(log.count(AuditFilter.about(target))).isEqualTo(5);
            assertThat(log.find(AuditFilter.about(target), 1, 2))
                    .extracting(AuditEntry::detail)
                    .containsExactly("n3", "n2");
        }

        @Test
        void aFilterNarrowsByActorActionAndParisDays() {
            log.record(FakePeople.OPERATOR, AuditAction.DEBUG_ON, target, "");
            LocalDate today = LocalDate.ofInstant(clock.instant(), Paris.ZONE);
            AuditFilter mine = AuditFilter.about(target).withActor(FakePeople.OPERATOR);
            assertThat(log.count(mine)).isOne();
            assertThat(log.count(mine.withActor(FakePeople.ALICE))).isZero();
            assertThat(log.count(mine.withAction(AuditAction.DEBUG_ON))).isOne();
            assertThat(log.count(mine.withAction(AuditAction.DEBUG_OFF))).isZero();
            assertThat(log.count(mine.withDays(DateRange.closed(today, today)))).isOne();
            assertThat(log.count(mine.withDays(DateRange.closed(today.minusDays(9), today.minusDays(1)))))
                    .isZero();
        }

        @Test
        void theDatabaseItselfRefusesToEditOrToDropALine() {
            log.record(FakePeople.OPERATOR, AuditAction.ACCOUNT_DELETED, target, "");
            assertThatThrownBy(() -> sql("update audit_event set action = 'DEBUG_ON' where target = ?"))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> sql("delete from audit_event where target = ?"))
                    .isInstanceOf(DataAccessException.class);
            assertThat(log.find(AuditFilter.about(target), 0, 1).getFirst().action())
                    .isEqualTo(AuditAction.ACCOUNT_DELETED);
        }

        @Test
        void afterAYearALineIsForgotten() {
            clock.moveTo(Instant.now().minus(Duration.ofDays(400)));
            log.record(FakePeople.OPERATOR, AuditAction.BACKUP_MADE, target, "old");
            clock.moveTo(Instant.now());
            log.record(FakePeople.OPERATOR, AuditAction.BACKUP_MADE, target, "new");
            assertThat(log.forgetBefore(clock.instant().minus(AuditTable.KEPT))).isPositive();
            assertThat(log.find(AuditFilter.about(target), 0, 10))
                    .extracting(AuditEntry::detail)
                    .containsExactly("new");
        }

        @Test
        void whereNobodyAsksTheServiceItselfActs() {
            assertThat(Whereabouts.network()).isEqualTo(Whereabouts.BACKGROUND);
            MockHttpServletRequest request = new MockHttpServletRequest();
            request.setRemoteAddr("2001:db8:1:2:3:4:5:6");
            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
            try {
                assertThat(Whereabouts.network()).isEqualTo("2001:db8:1:2");
            } finally {
                RequestContextHolder.resetRequestAttributes();
            }
        }

        @Test
        void anOverlongDetailIsCut() {
            log.record(FakePeople.OPERATOR, AuditAction.ROLE_CHANGED, target, "x".repeat(900));
            assertThat(log.find(AuditFilter.about(target), 0, 1).getFirst().detail())
                    .hasSize(500);
        }

        void sql(String statement) {
            database.client().sql(statement).param(target.toString()).update();
        }
    }
}
