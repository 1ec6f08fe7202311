package fr.myelectricaldata.metering.imports;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a workbook that would burst whoever opens it. A few hundred bytes may unpack to gigabytes, and what an archive
 * says of its own sizes may be a lie, so each part is unpacked once and thrown away. And a cell may call itself
 * {@code ZZZZZZ1}: fastexcel would make room for the three hundred million cells before it, so each name is looked at.
 */
final class WorkbookGuard {
    private static final long MOST_BYTES = 120_000_000;
    /** Shared texts are held in memory as a whole. */
    private static final long MOST_TEXTS = 12_000_000;

    private static final int MOST_PARTS = 500;
    /** Up to column ZZ. */
    private static final Pattern CELL = Pattern.compile("\\$?[A-Za-z]{1,2}\\$?\\d{1,7}");

    private static final XMLInputFactory XML = xml();

    private WorkbookGuard() {}

    /** The parser that fastexcel uses, set as it sets it: what it makes of a part is what counts. */
    private static XMLInputFactory xml() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static void check(byte[] file) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw ImportRefusedException.tooLarge();
            }
            long total = 0;
            for (ZipArchiveEntry part : parts) {
                long most = part.getName().endsWith("sharedStrings.xml") ? MOST_TEXTS : MOST_BYTES - total;
                total += inflated(zip, part, most);
            }
            for (ZipArchiveEntry part : parts) {
                checkCells(zip, part);
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

    private static void checkCells(ZipFile zip, ZipArchiveEntry part) throws IOException {
        try (InputStream content = zip.getInputStream(part)) {
            XMLStreamReader reader = XML.createXMLStreamReader(content);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("c")
                        && !named(reader.getAttributeValue(null, "r"))) {
                    throw ImportRefusedException.broken();
                }
            }
        } catch (XMLStreamException | UncheckedStreamException noXml) {
            // A picture, or broken from here on: then no cell is read from here on either.
        }
    }

    private static boolean named(@Nullable String cell) {
        return cell == null || CELL.matcher(cell).matches();
    }
}
