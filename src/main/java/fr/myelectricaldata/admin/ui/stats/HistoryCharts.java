package fr.myelectricaldata.admin.ui.stats;

import fr.myelectricaldata.admin.stats.History;
import fr.myelectricaldata.admin.stats.Statistic;
import fr.myelectricaldata.admin.ui.stats.TimeChart.Shape;
import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.ChartExtras;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a history says, chart by chart. */
final class HistoryCharts {
    /** Told apart by texture and order as well. */
    private static final List<List<String>> COLOURS = List.of(
            List.of("--med-limit/hatch", "over"),
            List.of("--med-hp/hatch", "hp"),
            List.of("--med-hc", "hc"),
            List.of("--med-last", "last"),
            List.of("--med-production", "production"));

    private final History history;
    private final Words words;
    private final Formats formats;
    private final TimeAxis axis;

    HistoryCharts(History history, Words words) {
        this.history = history;
        this.words = words;
        this.formats = words.formats();
        this.axis = new TimeAxis(history, words);
    }

    List<TimeChart> all() {
        return List.of(calls(), share(), people(), budget(), failures(), collection());
    }

    private Series series(String key, String colour, String swatch, Statistic statistic, String label) {
        return new Series(words.text(key), colour, swatch, history.of(statistic, label));
    }

    private Series upstream() {
        return series("usage.upstream", "--med-hp/hatch", "hp", Statistic.CALLS, QuotaKind.UPSTREAM.name());
    }

    private Series cached() {
        return series("usage.cached", "--med-hc", "hc", Statistic.CALLS, QuotaKind.CACHED.name());
    }

    private TimeChart chart(String key, Shape shape, List<Series> series, List<Series> extra, String sentence) {
        return new TimeChart(axis, title(key), "", shape, series, extra, null, sentence);
    }

    private String title(String key) {
        return words.text("stats." + key + ".title", axis.period());
    }

    private TimeChart calls() {
        List<Series> refused = List.of(
                series("stats.refused.upstream", "", "", Statistic.REFUSED, QuotaKind.UPSTREAM.name()),
                series("stats.refused.cached", "", "", Statistic.REFUSED, QuotaKind.CACHED.name()));
        long turnedAway = refused.stream().mapToLong(Series::total).sum();
        return chart(
                "calls",
                Shape.STACKED,
                List.of(upstream(), cached()),
                refused,
                words.text(
                        "stats.calls.text",
                        formats.integer(cached().total()),
                        formats.integer(upstream().total()),
                        turnedAway));
    }

    private TimeChart share() {
        List<@Nullable Long> cached = cached().values();
        List<@Nullable Long> upstream = upstream().values();
        List<@Nullable Long> shares = new ArrayList<>();
        IntStream.range(0, cached.size()).forEach(i -> shares.add(percent(cached.get(i), upstream.get(i))));
        long all = cached().total() + upstream().total();
        String sentence = all == 0
                ? words.text("usage.none")
                : words.text("stats.share.text", formats.percent((double) cached().total() / all));
        return new TimeChart(
                axis,
                title("share"),
                "%",
                Shape.LINES,
                List.of(new Series(words.text("stats.share"), "--med-hc", "hc", shares)),
                List.of(),
                null,
                sentence);
    }

    private static @Nullable Long percent(@Nullable Long cached, @Nullable Long upstream) {
        return cached == null || upstream == null || cached + upstream == 0
                ? null
                : Math.round(100.0 * cached / (cached + upstream));
    }

    private TimeChart people() {
        Series users = series("stats.users", "--med-brand", "brand", Statistic.USERS, "");
        Series points = series("stats.points", "--med-production", "production", Statistic.POINTS, "");
        return chart(
                "people",
                Shape.LINES,
                List.of(users, points),
                List.of(),
                words.text(
                        "stats.people.text",
                        formats.integer(users.first()),
                        formats.integer(users.last()),
                        formats.integer(points.first()),
                        formats.integer(points.last())));
    }

    /** Each family has a budget of its own, so the busiest of them is drawn and all of them stand in the table. */
    private TimeChart budget() {
        List<Series> families = history.labels(Statistic.ENEDIS_CALLS).stream()
                .map(family -> new Series(family, "", "", history.of(Statistic.ENEDIS_CALLS, family)))
                .toList();
        List<@Nullable Long> busiest = new ArrayList<>();
        List<@Nullable Long> known = history.of(Statistic.USERS, "");
        IntStream.range(0, known.size()).forEach(i -> busiest.add(known.get(i) == null ? null : mostOf(families, i)));
        Series drawn = new Series(words.text("stats.budget.calls"), "--med-hp/hatch", "hp", busiest);
        long most = drawn.most().orElse(0);
        int ceiling = history.callsPerHour();
        String sentence = most == 0
                ? words.text("stats.budget.none")
                : words.text(
                        "stats.budget.text",
                        formats.integer(most),
                        formats.integer(ceiling),
                        formats.percent((double) most / Math.max(1, ceiling)));
        ChartExtras.Level level = 3 * most < ceiling
                ? null
                : new ChartExtras.Level(ceiling, words.text("stats.budget.limit", formats.integer(ceiling)));
        return new TimeChart(axis, title("budget"), "", Shape.BARS, List.of(drawn), families, level, sentence);
    }

    private static long mostOf(List<Series> families, int step) {
        long most = 0;
        for (Series family : families) {
            Long value = family.values().get(step);
            most = Math.max(most, value == null ? 0 : value);
        }
        return most;
    }

    private TimeChart failures() {
        List<String> findings = List.copyOf(history.labels(Statistic.ENEDIS_FAILURES));
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            List<String> look = COLOURS.get(i % COLOURS.size());
            series.add(series(
                    "stats.finding." + findings.get(i),
                    look.getFirst(),
                    look.getLast(),
                    Statistic.ENEDIS_FAILURES,
                    findings.get(i)));
        }
        String sentence = series.stream()
                .max(Comparator.comparingLong(Series::total))
                .map(worst -> words.text(
                        "stats.failures.text",
                        series.stream().mapToLong(Series::total).sum(),
                        worst.name()))
                .orElseGet(() -> words.text("stats.failures.none"));
        if (series.isEmpty()) {
            series.add(series("stats.failures", "--med-limit/hatch", "over", Statistic.ENEDIS_FAILURES, ""));
        }
        return chart("failures", Shape.STACKED, series, List.of(), sentence);
    }

    private TimeChart collection() {
        Series due = series("stats.due", "--med-hp/hatch", "hp", Statistic.DUE, "");
        Series collected = series("stats.collected", "--med-production", "production", Statistic.COLLECTED, "");
        Series history = series("stats.history", "", "", Statistic.HISTORY_CALLS, "");
        return chart(
                "collection",
                Shape.BARS,
                List.of(collected, due),
                List.of(history),
                words.text(
                        "stats.collection.text",
                        formats.integer(collected.total()),
                        formats.integer(due.most().orElse(0)),
                        formats.integer(history.last())));
    }
}
