package fr.myelectricaldata.metering.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Refuses a workbook that would burst whoever opens it: a few hundred bytes may unpack to gigabytes, and what an archive
 * says of its own sizes may be a lie, so each part is unpacked once and thrown away.
 */
final class InflatedSize {
    private static final long MOST_BYTES = 120_000_000;
    /** Shared texts are held in memory as a whole. */
    private static final long MOST_TEXTS = 12_000_000;

    private static final int MOST_PARTS = 500;

    private InflatedSize() {}

    static void check(byte[] file) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            long total = 0;
            int parts = 0;
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                long most = part.getName().endsWith("sharedStrings.xml") ? MOST_TEXTS : MOST_BYTES - total;
                total += inflated(zip, part, most);
                if (++parts > MOST_PARTS) {
                    throw ImportRefusedException.tooLarge();
                }
            }
        } catch (IOException unreadable) {
            throw ImportRefusedException.broken();
        }
    }

    private static long inflated(ZipFile zip, ZipArchiveEntry part, long most) throws IOException {
        byte[] buffer = new byte[8192];
        long size = 0;
        try (InputStream content = zip.getInputStream(part)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > most) {
                    throw ImportRefusedException.tooLarge();
                }
            }
        }
        return size;
    }
}
