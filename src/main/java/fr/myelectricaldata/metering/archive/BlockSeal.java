package fr.myelectricaldata.metering.archive;

import com.google.crypto.tink.Aead;
import fr.myelectricaldata.account.AccountKeyring;
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
    private final Aead cipher;
    private final Series series;

    BlockSeal(AccountKeyring keys, Series series) {
        this.cipher = keys.aeadOf(series.holder());
        this.series = series;
    }

    byte[] seal(String block, byte[] plain) {
        try {
            return cipher.encrypt(deflated(plain), placeOf(block));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a block of readings cannot be encrypted", failure);
        }
    }

    byte[] open(String block, byte[] sealed) {
        try {
            return inflated(cipher.decrypt(sealed, placeOf(block)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a block of readings does not open with its holder's key", failure);
        }
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
