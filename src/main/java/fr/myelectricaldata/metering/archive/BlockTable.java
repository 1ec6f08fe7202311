package fr.myelectricaldata.metering.archive;

import fr.myelectricaldata.account.AccountId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /** A process that has not heard of a new key yet writes nothing under the former one. */
    private static final String NO_OTHER_KEY =
            "not exists (select 1 from account_key k where k.account_id = ? and k.generation <> ?)";

    /** Tink writes a key id of 5 bytes, then the nonce of 12. */
    private static final int RANDOM_PART = 17;

    private static final RowMapper<Row> ROW =
            (row, number) -> new Row(row.getString("block"), row.getLong("version"), row.getBytes("payload"));

    private final JdbcClient database;

    BlockTable(JdbcClient database) {
        this.database = database;
    }

    record Row(String block, long version, byte[] payload) {}

    /** @param generation of the account's key that it is sealed with */
    record Sealed(byte[] payload, int generation) {}

    /** The header and every block from {@code first} to {@code last}, both included, in one statement. */
    List<Row> range(Series series, String first, String last) {
        return select(" and (block_start = ? or block_start between ? and ?) order by block_start", series)
                .params(BlockLayout.HEADER, first, last)
                .query(ROW)
                .list();
    }

    /** The beginning of a ciphertext is random, so no two writings of a block look the same, not even after a deletion. */
    String version(Series series, String first, String last) {
        MessageDigest digest = sha256();
        database.sql("select block_start, substr(payload, 1, " + RANDOM_PART + ") as beginning from reading_block"
                        + SERIES + " and (block_start = ? or block_start between ? and ?) order by block_start")
                .params(
                        series.point().toString(),
                        series.measure().name(),
                        series.holder().toString(),
                        BlockLayout.HEADER,
                        first,
                        last)
                .query(row -> {
                    digest.update(row.getString("block_start").getBytes(StandardCharsets.US_ASCII));
                    digest.update(row.getBytes("beginning"));
                });
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
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

    /** False when somebody else inserted the block first, or the account has got another key. */
    boolean insert(Series series, String block, Sealed sealed) {
        return database.sql("insert into reading_block (account_id, point_id, measure, block_start, version, payload,"
                                + " key_generation) select ?, ?, ?, ?, 1, ?, ? where " + NO_OTHER_KEY
                                + " on conflict (point_id, measure, block_start) do nothing")
                        .params(
                                series.holder().toString(),
                                series.point().toString(),
                                series.measure().name(),
                                block,
                                sealed.payload(),
                                sealed.generation(),
                                series.holder().toString(),
                                sealed.generation())
                        .update()
                == 1;
    }

    /** False when somebody else changed the block since {@code row} was read, or the account has got another key. */
    boolean replace(Series series, Row row, Sealed sealed) {
        return database.sql("update reading_block set payload = ?, key_generation = ?, version = version + 1" + SERIES
                                + " and block_start = ? and version = ? and " + NO_OTHER_KEY)
                        .params(
                                sealed.payload(),
                                sealed.generation(),
                                series.point().toString(),
                                series.measure().name(),
                                series.holder().toString(),
                                row.block(),
                                row.version(),
                                series.holder().toString(),
                                sealed.generation())
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
