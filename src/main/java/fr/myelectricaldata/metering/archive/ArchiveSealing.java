package fr.myelectricaldata.metering.archive;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountKeyring;
import fr.myelectricaldata.account.DataKey;
import fr.myelectricaldata.account.rotation.SealedStore;
import fr.myelectricaldata.metering.Measure;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals blocks of readings anew, under their row version as every writer does. */
@Component
class ArchiveSealing implements SealedStore {
    private static final Logger log = LoggerFactory.getLogger(ArchiveSealing.class);

    private final JdbcClient database;
    private final BlockTable blocks;
    private final AccountKeyring keys;

    ArchiveSealing(JdbcClient database, BlockTable blocks, AccountKeyring keys) {
        this.database = database;
        this.blocks = blocks;
        this.keys = keys;
    }

    @Override
    public long older(AccountId account, int generation) {
        return database.sql("select count(*) from reading_block where account_id = ? and key_generation < ?")
                .params(account.toString(), generation)
                .query(Long.class)
                .single();
    }

    @Override
    public int sealAnew(AccountId account, int generation, int atMost) {
        List<Block> batch = some(account, generation, atMost);
        if (!batch.isEmpty()) {
            DataKey key = keys.freshOf(account);
            batch.forEach(block -> sealAnew(key, block));
        }
        return batch.size();
    }

    private void sealAnew(DataKey key, Block block) {
        blocks.replace(block.series(), block.row(), new BlockTable.Sealed(anew(key, block), key.generation()));
    }

    /** What no key of the account opens stays as it is: another key does not make it worse. */
    private static byte[] anew(DataKey key, Block block) {
        try {
            return new BlockSeal(key, block.series())
                    .sealAnew(block.row().block(), block.row().payload());
        } catch (GeneralSecurityException broken) {
            log.error(
                    "A block of readings of point {} opens with none of its holder's keys.",
                    block.series().point());
            return block.row().payload();
        }
    }

    private List<Block> some(AccountId account, int generation, int atMost) {
        return database.sql("select point_id, measure, block_start, version, payload from reading_block"
                        + " where account_id = ? and key_generation < ? limit ?")
                .params(account.toString(), generation, atMost)
                .query((row, number) -> new Block(
                        new Series(
                                account,
                                UUID.fromString(row.getString("point_id")),
                                Measure.valueOf(row.getString("measure"))),
                        new BlockTable.Row(
                                row.getString("block_start"), row.getLong("version"), row.getBytes("payload"))))
                .list();
    }

    private record Block(Series series, BlockTable.Row row) {}
}
