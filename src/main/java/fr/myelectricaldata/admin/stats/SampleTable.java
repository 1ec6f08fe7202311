package fr.myelectricaldata.admin.stats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code statistic}. */
@Repository
class SampleTable {
    /** How long a stretch one sample stands for. */
    enum Span {
        HOUR,
        DAY
    }

    private static final String INSERT = "insert into statistic (span, at, name, label, value) values (?, ?, ?, ?, ?)"
            + " on conflict (span, at, name, label) do update set value = ";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    SampleTable(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Taking the samples of an hour twice is taking them once. */
    void put(Span span, Collection<Sample> samples) {
        write(span, samples, "excluded.value");
    }

    /** What several processes counted apart. */
    void add(Span span, Collection<Sample> samples) {
        write(span, samples, "statistic.value + excluded.value");
    }

    private void write(Span span, Collection<Sample> samples, String value) {
        batches.batchUpdate(
                INSERT + value,
                samples.stream()
                        .map(sample -> new Object[] {
                            span.name(),
                            sample.at().toEpochMilli(),
                            sample.statistic().name(),
                            sample.label(),
                            sample.value()
                        })
                        .toList());
    }

    /** All but the routes of {@code [from, to)}, ascending. */
    List<Sample> between(Span span, Instant from, Instant to) {
        return database.sql("select at, name, label, value from statistic where span = ? and at >= ? and at < ?"
                        + " and name <> 'ROUTE' order by at")
                .params(span.name(), from.toEpochMilli(), to.toEpochMilli())
                .query(SampleTable::sample)
                .list();
    }

    /** Units by label of {@link Statistic#ROUTE}, of the days of {@code [from, to)} together. */
    Map<String, Long> routes(Instant from, Instant to) {
        Map<String, Long> routes = new TreeMap<>();
        database.sql("select label, sum(value) as units from statistic where span = 'DAY' and at >= ? and at < ?"
                        + " and name = 'ROUTE' group by label")
                .params(from.toEpochMilli(), to.toEpochMilli())
                .query(row -> {
                    routes.put(row.getString("label"), row.getLong("units"));
                });
        return routes;
    }

    Optional<Instant> newest(Span span, Statistic statistic) {
        return edge("max", span, statistic);
    }

    Optional<Instant> oldest(Span span, Statistic statistic) {
        return edge("min", span, statistic);
    }

    private Optional<Instant> edge(String function, Span span, Statistic statistic) {
        return database.sql("select " + function + "(at) as edge from statistic where span = ? and name = ?")
                .params(span.name(), statistic.name())
                .query((row, number) -> {
                    long at = row.getLong("edge");
                    return row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(at));
                })
                .single();
    }

    void forgetBefore(Span span, Instant moment) {
        database.sql("delete from statistic where span = ? and at < ?")
                .params(span.name(), moment.toEpochMilli())
                .update();
    }

    private static Sample sample(ResultSet row, int number) throws SQLException {
        return new Sample(
                Instant.ofEpochMilli(row.getLong("at")),
                Statistic.valueOf(row.getString("name")),
                row.getString("label"),
                row.getLong("value"));
    }
}
