package fr.myelectricaldata.metering.archive;

import fr.myelectricaldata.account.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows behind the archive; it knows ciphertext only. */
@Repository
class BlockTable {
    private static final String SERIES = " where point_id = ? and measure = ? and account_id = ?";

    private static final RowMapper<Row> ROW =
            (row, number) -> new Row(row.getString("block"), row.getLong("version"), row.getBytes("payload"));

    private final JdbcClient database;

    BlockTable(JdbcClient database) {
        this.database = database;
    }

    record Row(String block, long version, byte[] payload) {}

    /** The header and every block from {@code first} to {@code last}, both included, in one statement. */
    List<Row> range(Series series, String first, String last) {
        return select(" and (block_start = ? or block_start between ? and ?) order by block_start", series)
                .params(BlockLayout.HEADER, first, last)
                .query(ROW)
                .list();
    }

    Optional<Row> one(Series series, String block) {
        return select(" and block_start = ?", series).param(block).query(ROW).optional();
    }

    private JdbcClient.StatementSpec select(String condition, Series series) {
        return database.sql("select block_start as block, version, payload from reading_block" + SERIES + condition)
                .params(
                        series.point().toString(),
                        series.measure().name(),
                        series.holder().toString());
    }

    /** False when somebody else inserted the block first. */
    boolean insert(Series series, String block, byte[] payload) {
        return database.sql("insert into reading_block (account_id, point_id, measure, block_start, version, payload)"
                                + " values (?, ?, ?, ?, 1, ?) on conflict (point_id, measure, block_start) do nothing")
                        .params(
                                series.holder().toString(),
                                series.point().toString(),
                                series.measure().name(),
                                block,
                                payload)
                        .update()
                == 1;
    }

    /** False when somebody else changed the block since {@code row} was read. */
    boolean replace(Series series, Row row, byte[] payload) {
        return database.sql("update reading_block set payload = ?, version = version + 1" + SERIES
                                + " and block_start = ? and version = ?")
                        .params(
                                payload,
                                series.point().toString(),
                                series.measure().name(),
                                series.holder().toString(),
                                row.block(),
                                row.version())
                        .update()
                == 1;
    }

    void deleteAllOf(UUID point) {
        database.sql("delete from reading_block where point_id = ?")
                .param(point.toString())
                .update();
    }

    void deleteAllOf(AccountId account) {
        database.sql("delete from reading_block where account_id = ?")
                .param(account.toString())
                .update();
    }
}
