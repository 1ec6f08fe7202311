package fr.myelectricaldata.admin.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.role.Administrators;
import fr.myelectricaldata.admin.accounts.AccountQuery.Sort;
import fr.myelectricaldata.admin.accounts.AccountQuery.State;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.quota.QuotaService;
import fr.myelectricaldata.testing.CountedStatements;
import fr.myelectricaldata.testing.IdleScheduler;
import fr.myelectricaldata.testing.MovableClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten thousand accounts on both databases. */
class AccountDirectoryTest {
    private static final int PEOPLE = 10_000;
    /** Without the demonstration. */
    private static final AccountQuery EVERYBODY = AccountQuery.ALL.withText("@exemple.fr");

    /** Nobody else's context: nobody else wants ten thousand accounts. */
    private static final String OWN = "test.people=" + PEOPLE;

    @Nested
    @SpringBootTest(properties = {"test.stores=embedded", OWN})
    @Import({CountedStatements.class, IdleScheduler.class})
    class OnSqlite extends Contract {}

    @Nested
    @SpringBootTest(properties = {"test.stores=shared", OWN})
    @Import({CountedStatements.class, IdleScheduler.class})
    class OnPostgres extends Contract {}

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Contract {
        @Autowired
        JdbcTemplate template;

        @Autowired
        JdbcClient client;

        @Autowired
        AccountService accounts;

        @Autowired
        Administrators administrators;

        @Autowired
        QuotaService quotas;

        @Autowired
        CountedStatements statements;

        private final MovableClock clock = MovableClock.at("2026-11-15T10:00:00Z");
        private final List<String> audited = new ArrayList<>();
        private StoredDirectory directory;

        @BeforeEach
        void directory() {
            directory =
                    new StoredDirectory(client, accounts, administrators, quotas, new RecordedAudit(audited), clock);
        }

        /** Person n: every tenth moderates, every hundredth is switched off, every fourth never verified. */
        @BeforeAll
        void people() {
            Instant first = Instant.parse("2026-10-20T00:00:00Z");
            template.batchUpdate(
                    "insert into account (id, email, email_verified, password_hash, client_id, secret_hash, secret_index,"
                            + " index_key_id, key_locked, active, credential_version, created_at, version, role_id, demo)"
                            + " values (?, ?, ?, null, ?, ?, ?, 'k', false, ?, 1, ?, 0, ?, false)",
                    IntStream.range(0, PEOPLE)
                            .mapToObj(number -> new Object[] {
                                idOf(number).toString(),
                                "p%05d@exemple.fr".formatted(number),
                                number % 4 != 0,
                                "cli_%043d".formatted(number),
                                "h" + number,
                                "i" + number,
                                number % 100 != 0,
                                Timestamp.from(first.plus(Duration.ofMinutes(3L * number))),
                                number % 10 == 0 ? "moderator" : "visitor"
                            })
                            .toList());
            for (int point = 0; point < 3; point++) {
                template.update(
                        "insert into usage_point (id, holder, number, origin, active, attached_at)"
                                + " values (?, ?, ?, 'CONSENT', true, ?)",
                        "point" + point,
                        idOf(7).toString(),
                        "0000000000000" + point,
                        Timestamp.from(first));
            }
        }

        private static AccountId idOf(int number) {
            return AccountId.of("00000000-0000-4000-8000-%012d".formatted(number));
        }

        private List<AccountRow> find(AccountQuery query, int offset, int limit) {
            return directory.find(FakePeople.OPERATOR_USER, query, offset, limit);
        }

        private int count(AccountQuery query) {
            return directory.count(FakePeople.OPERATOR_USER, query);
        }

        @Test
        void aPageIsAsManyStatementsHoweverManyRowsItHas() {
            assertThat(statementsOf(1)).isEqualTo(statementsOf(50)).isLessThanOrEqualTo(3);
            assertThat(find(EVERYBODY, 0, 50).getFirst().email()).isEqualTo("p09999@exemple.fr");
            assertThat(find(EVERYBODY, PEOPLE - 50, 50)).hasSize(50);
        }

        private int statementsOf(int rows) {
            statements.forget();
            assertThat(find(EVERYBODY, 0, rows)).hasSize(rows);
            return statements.ofThisThread().size();
        }

        @Test
        void pagesNeitherOverlapNorLeaveAnybodyOut() {
            AccountQuery byRole = EVERYBODY.sortedBy(Sort.ROLE, true);
            List<AccountId> seen = new ArrayList<>();
            for (int offset = 0; offset < PEOPLE; offset += 500) {
                find(byRole, offset, 500).forEach(row -> seen.add(row.id()));
            }
            assertThat(seen).hasSize(PEOPLE).doesNotHaveDuplicates();
        }

        @Test
        void findsByPartOfTheAddressOrOfTheClientIdInAnyCase() {
            assertThat(find(AccountQuery.ALL.withText(" P00042@EX "), 0, 9))
                    .extracting(AccountRow::id)
                    .containsExactly(idOf(42));
            assertThat(find(AccountQuery.ALL.withText("CLI_%043d".formatted(43)), 0, 9))
                    .extracting(AccountRow::id)
                    .containsExactly(idOf(43));
        }

        @Test
        void whatIsSearchedIsTextAndNoPattern() {
            assertThat(count(AccountQuery.ALL.withText("p%42"))).isZero();
            assertThat(count(AccountQuery.ALL.withText("p_0042"))).isZero();
            assertThat(count(AccountQuery.ALL.withText("!"))).isZero();
            assertThat(count(AccountQuery.ALL.withText("' or 1=1 --"))).isZero();
        }

        @Test
        void filtersByRoleAndState() {
            assertThat(count(EVERYBODY)).isEqualTo(PEOPLE);
            assertThat(count(EVERYBODY.withRole("moderator"))).isEqualTo(1_000);
            assertThat(count(EVERYBODY.withState(State.SWITCHED_OFF))).isEqualTo(100);
            assertThat(count(EVERYBODY.withState(State.UNVERIFIED))).isEqualTo(2_500);
            assertThat(count(EVERYBODY.withRole("moderator").withState(State.ACTIVE)))
                    .isEqualTo(900);
            assertThat(count(EVERYBODY.withRole("nobody's"))).isZero();
        }

        @Test
        void sortsByMetersInTheDatabase() {
            AccountRow most = find(EVERYBODY.sortedBy(Sort.POINTS, false), 0, 1).getFirst();
            assertThat(most.id()).isEqualTo(idOf(7));
            assertThat(most.points()).isEqualTo(3);
            assertThat(most.account().rights().role()).isEqualTo("visitor");
            assertThat(most.usage().upstreamLimit()).isPositive();
        }

        @Test
        void everyColumnSortsBothWays() {
            for (Sort sort : Sort.values()) {
                assertThat(find(EVERYBODY.sortedBy(sort, true), 0, 5))
                        .as("%s", sort)
                        .hasSize(5);
                assertThat(find(EVERYBODY.sortedBy(sort, false), 0, 5))
                        .as("%s", sort)
                        .hasSize(5);
            }
            assertThat(find(EVERYBODY.sortedBy(Sort.EMAIL, true), 0, 1)
                            .getFirst()
                            .id())
                    .isEqualTo(idOf(0));
        }

        @Test
        void theFiguresCountTheMonthFromItsFirstInParis() {
            AccountFigures figures = directory.figures(FakePeople.OPERATOR_USER);
            // 31 October 23:00 UTC is midnight of 1 November in Paris, 11 d 23 h after the first.
            int before = (int) (Duration.ofDays(11).plusHours(23).toMinutes() / 3);
            assertThat(figures).isEqualTo(new AccountFigures(PEOPLE, 9_900, 7_500, 0, PEOPLE - before));
        }

        @Test
        void whoHasNoRoleYetIsAVisitorAndStandsInTheGrid() {
            template.update("update account set role_id = null where id = ?", idOf(77).toString());
            AccountRow row = find(AccountQuery.ALL.withText("p00077@"), 0, 9).getFirst();
            assertThat(row.account().rights().role()).isEqualTo("visitor");
            template.update("update account set role_id = 'visitor' where id = ?", idOf(77).toString());
        }

        @Test
        void whatLeavesAsAFileIsWrittenDown() {
            directory.exported(FakePeople.OPERATOR_USER, EVERYBODY.withRole("moderator"));
            assertThat(audited).containsExactly(AuditAction.ACCOUNTS_EXPORTED + " null 1000");
        }

        @Test
        void anUnknownAccountIsNotThere() {
            assertThat(directory.get(FakePeople.OPERATOR_USER, AccountId.random()))
                    .isEmpty();
            assertThat(directory
                            .get(FakePeople.OPERATOR_USER, idOf(12))
                            .orElseThrow()
                            .email())
                    .isEqualTo("p00012@exemple.fr");
        }
    }
}
