package fr.myelectricaldata.metering.archive;

import fr.myelectricaldata.account.DataKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Compresses, then encrypts with the holder's key; a ciphertext opens only in the place it was written for. */
final class BlockSeal {
    private final DataKey key;
    private final Series series;

    BlockSeal(DataKey key, Series series) {
        this.key = key;
        this.series = series;
    }

    byte[] seal(String block, byte[] plain) {
        try {
            return key.encrypt(deflated(plain), placeOf(block));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a block of readings cannot be encrypted", failure);
        }
    }

    byte[] open(String block, byte[] sealed) {
        try {
            return inflated(key.decrypt(sealed, placeOf(block)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a block of readings does not open with its holder's key", failure);
        }
    }

    /** Of the key that {@link #seal} uses. */
    int generation() {
        return key.generation();
    }

    /**
     * The same content under the newest key.
     *
     * @throws GeneralSecurityException when none of the account's keys opens it
     */
    byte[] sealAnew(String block, byte[] sealed) throws GeneralSecurityException {
        byte[] place = placeOf(block);
        return key.encrypt(key.decrypt(sealed, place), place);
    }

    private byte[] placeOf(String block) {
        return String.join(
                        "|",
                        series.holder().toString(),
                        series.point().toString(),
                        series.measure().name(),
                        block)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] deflated(byte[] plain) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(plain.length / 2 + 64);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(compressed, deflater)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return compressed.toByteArray();
    }

    private static byte[] inflated(byte[] compressed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("a block of readings does not decompress", broken);
        }
    }
}
