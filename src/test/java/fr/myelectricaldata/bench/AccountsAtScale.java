package fr.myelectricaldata.bench;

import com.microsoft.playwright.Page;
import fr.myelectricaldata.Application;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.SignedUp;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Browser;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What ten thousand accounts cost: a request with a client secret, a page of accounts by the API, and the operator's grid in a
 * headless Chromium until its first rows, each with ten accounts and with ten thousand. Prints a table; see docs/benchmarks.
 */
public final class AccountsAtScale {
    private static final String PASSWORD = "Un-mot-de-passe-1";
    private static final String ROWS = "[...document.querySelectorAll('vaadin-grid-cell-content a')].length > 5";
    private static final int REQUESTS = 1_000;
    private static final int VISITS = 9;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final ConfigurableApplicationContext app;
    private final int port;

    private AccountsAtScale(ConfigurableApplicationContext app) {
        this.app = app;
        this.port = Integer.parseInt(String.valueOf(app.getEnvironment().getProperty("local.server.port")));
    }

    public static void main(String[] arguments) {
        String folder = "target/bench-accounts-" + UUID.randomUUID();
        ConfigurableApplicationContext app = SpringApplication.run(
                Application.class,
                "--server.port=0",
                "--setting.DATA_DIR=" + folder,
                "--setting.DATABASE_URL=sqlite:///" + folder + "/bench.db",
                "--med.security.requests-per-second=1000000",
                "--med.security.burst=1000000");
        try (Browser browser = Browser.start()) {
            new AccountsAtScale(app).measure(browser);
        } finally {
            SpringApplication.exit(app);
        }
    }

    private void measure(Browser browser) {
        SignedUp admin = app.getBean(AccountService.class)
                .signUp(new EmailAddress("bench@example.org"), new NewPassword(PASSWORD));
        JdbcTemplate database = app.getBean(JdbcTemplate.class);
        database.update(
                "update account set role_id = 'admin' where id = ?",
                admin.account().id().toString());
        ApiClient api =
                ApiClient.anonymous(port).as("Bearer " + admin.credentials().clientSecret());
        out.println("accounts | by secret: median ms | 50 of them by API: median ms | grid: median ms");
        for (int people : new int[] {10, 10_000}) {
            fill(database, people);
            double secret = median(REQUESTS, () -> api.get("/api/accounts/me"));
            double list = median(REQUESTS / 10, () -> api.get("/api/admin/users?limit=50"));
            out.printf("%d | %.2f | %.1f | %.0f%n", people, secret, list, grid(browser));
        }
    }

    private static void fill(JdbcTemplate database, int people) {
        Integer there = database.queryForObject("select count(*) from account", Integer.class);
        database.batchUpdate(
                "insert into account (id, email, email_verified, client_id, secret_hash, secret_index, index_key_id,"
                        + " key_locked, active, credential_version, created_at, version, role_id, demo)"
                        + " values (?, ?, true, ?, ?, ?, 'bench', false, true, 1, ?, 0, 'visitor', false)",
                IntStream.range(there == null ? 0 : there, people)
                        .mapToObj(number -> new Object[] {
                            UUID.randomUUID().toString(),
                            "p" + number + "@exemple.fr",
                            "cli_%043d".formatted(number),
                            "h" + number,
                            "i" + number,
                            new Timestamp(1_790_000_000_000L + number)
                        })
                        .toList());
    }

    /** From the click in another page to the first rows. */
    private double grid(Browser browser) {
        String root = "http://localhost:" + port;
        Page page = browser.page(root, 1280, 1000, "light", "fr");
        Browser.signIn(page, root, "bench@example.org", PASSWORD);
        double median = median(
                VISITS,
                () -> {
                    page.locator("a[href='admin/users']").first().click();
                    page.waitForFunction(ROWS);
                },
                () -> {
                    page.locator("a[href='account']").first().click();
                    page.waitForSelector(".erase");
                });
        page.context().close();
        return median;
    }

    private static double median(int rounds, Runnable work) {
        return median(rounds, work, () -> {});
    }

    /** Milliseconds of the work alone; the first third warms up. */
    private static double median(int rounds, Runnable work, Runnable before) {
        double[] times = new double[rounds];
        for (int round = -rounds / 3; round < rounds; round++) {
            before.run();
            long began = System.nanoTime();
            work.run();
            if (round >= 0) {
                times[round] = (System.nanoTime() - began) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[rounds / 2];
    }
}
