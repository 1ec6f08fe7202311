package fr.myelectricaldata.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import fr.myelectricaldata.Application;
import fr.myelectricaldata.testing.Browser;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long a person waits for the pages, and what an open page costs the server: the demonstration household, three years
 * of days and two of curve, in a headless Chromium on the same machine. Prints a table; see docs/benchmarks.
 */
public final class PageTimes {
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("today", ""),
            Map.entry("consumption", "?from=%s&to=%s"),
            Map.entry("consumption/heat-maps", "?from=%s&to=%s"),
            Map.entry("consumption/off-peak", "?from=%s&to=%s"),
            Map.entry("consumption/power", "?from=%s&to=%s"),
            Map.entry("consumption/habits", "?from=%s&to=%s"),
            Map.entry("consumption/curve", "?show=usual"));
    private static final int ROUNDS = 7;
    private static final int TABS = 40;
    private static final String DRAWN = "document.querySelector('.loading') === null"
            + " && document.querySelectorAll('med-chart, med-heat').length > 0"
            + " && [...document.querySelectorAll('med-chart, med-heat')].every(one => one.hasAttribute('drawn'))";

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final String root;

    private PageTimes(String root) {
        this.root = root;
    }

    public static void main(String[] arguments) {
        ConfigurableApplicationContext app = SpringApplication.run(
                Application.class,
                "--server.port=0",
                "--setting.DATA_DIR=target/bench-pages",
                "--setting.DATABASE_URL=sqlite:///target/bench-pages/bench.db");
        try (Browser browser = Browser.start()) {
            new PageTimes("http://localhost:" + app.getEnvironment().getProperty("local.server.port")).measure(browser);
        } finally {
            SpringApplication.exit(app);
        }
    }

    private void measure(Browser browser) {
        Page page = browser.page(root, 1280, 1300, "light", "fr");
        page.navigate(root + "/demo");
        page.waitForFunction(DRAWN);
        String three = "?from="
                + java.time.LocalDate.now(java.time.ZoneId.of("Europe/Paris"))
                        .minusYears(3)
                        .plusDays(1) + "&to="
                + java.time.LocalDate.now(java.time.ZoneId.of("Europe/Paris")).minusDays(1);
        out.println("page | in the app: median ms | cold: median ms");
        for (String path : PAGES.keySet().stream().sorted().toList()) {
            String query = PAGES.get(path).contains("from") ? three : PAGES.get(path);
            List<Long> inside = new ArrayList<>();
            List<Long> cold = new ArrayList<>();
            for (int round = 0; round <= ROUNDS; round++) {
                long within = within(page, path + query);
                long anew = anew(page, path + query);
                if (round > 0) {
                    inside.add(within);
                    cold.add(anew);
                }
            }
            out.printf("%s | %d | %d%n", path, median(inside), median(cold));
        }
        page.context().close();
        out.printf("first load of /today: %d kB%n", firstLoad(browser) / 1000);
        out.printf("server memory of an open page: %d kB%n", perTab(browser) / 1000);
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    /** From the click to the last drawing, without loading the page anew. */
    private long within(Page page, String target) {
        page.evaluate("window.Vaadin.Flow && history.state");
        page.navigate(root + "/guide");
        page.waitForSelector("h1");
        return ((Number) page.evaluate("""
                        async target => {
                          const began = performance.now();
                          const link = document.createElement('a');
                          link.href = target;
                          link.setAttribute('router-link', '');
                          document.querySelector('main').append(link);
                          link.click();
                          for (;;) {
                            await new Promise(requestAnimationFrame);
                            if (location.href.includes(target.split('?')[0]) && (%s)) return performance.now() - began;
                            if (performance.now() - began > 30000) throw new Error('never drawn: ' + target);
                          }
                        }""".formatted(DRAWN), target)).longValue();
    }

    /** A load of the whole page with the browser's cache, to the last drawing. */
    private long anew(Page page, String target) {
        long began = System.nanoTime();
        page.navigate(root + "/" + target);
        page.waitForFunction(DRAWN);
        return (System.nanoTime() - began) / 1_000_000;
    }

    /** Bytes on the wire of a first visit, with an empty cache. */
    private long firstLoad(Browser browser) {
        Page page = browser.page(root, 1280, 1300, "light", "fr");
        page.navigate(root + "/demo");
        page.waitForFunction(DRAWN);
        page.context().clearCookies();
        Page fresh = browser.page(root, 1280, 1300, "light", "fr");
        List<Response> responses = Collections.synchronizedList(new ArrayList<>());
        fresh.onResponse(responses::add);
        fresh.navigate(root + "/demo");
        fresh.waitForFunction(DRAWN);
        long bytes = responses.stream()
                .mapToLong(response -> response.request().sizes().responseBodySize)
                .sum();
        fresh.context().close();
        page.context().close();
        return bytes;
    }

    /** Heap that is alive with many pages open, less what is alive without them, divided. */
    private long perTab(Browser browser) {
        long before = alive();
        List<Page> open = new ArrayList<>();
        Page first = browser.page(root, 1280, 1300, "light", "fr");
        first.navigate(root + "/demo");
        first.waitForFunction(DRAWN);
        open.add(first);
        for (int i = 1; i < TABS; i++) {
            Page tab = first.context().newPage();
            tab.navigate(root + "/" + (i % 2 == 0 ? "today" : "consumption/heat-maps"));
            tab.waitForFunction(DRAWN);
            open.add(tab);
        }
        long after = alive();
        first.context().close();
        return (after - before) / open.size();
    }

    private static long alive() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
