package org.imihigo.spreadsheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.imihigo.kernel.Refusal;

/** The parts of a workbook, unpacked in memory and never further than is decent. */
final class Archive {
    private static final int MOST_PARTS = 1_000;
    private static final long LARGEST = 100L << 20;

    /** Up to here nobody asks how well it was packed. */
    private static final long SMALL = 8L << 20;

    /** Sheets full of one number pack fifty to one; bombs a thousand to one. */
    private static final long RATIO = 250;

    private static final int STEP = 1 << 16;

    private final Map<String, byte[]> parts = new HashMap<>();
    private final long packed;
    private long unpacked;
    private int met;

    private Archive(long packed) {
        this.packed = packed;
    }

    static Archive of(byte[] content) {
        var archive = new Archive(content.length);
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var part = zip.getInputStream(entry)) {
                    archive.unpack(entry, part);
                }
            }
        } catch (IOException | IllegalArgumentException _) {
            throw Xml.broken();
        }
        return archive;
    }

    private void unpack(ZipArchiveEntry entry, InputStream zip) throws IOException {
        if (++met > MOST_PARTS) {
            throw bomb();
        }
        boolean wanted = isWanted(entry.getName());
        var part = new ByteArrayOutputStream();
        var sum = new CRC32();
        var step = new byte[STEP];
        for (int read = zip.read(step); read >= 0; read = zip.read(step)) {
            unpacked += read;
            if (unpacked > LARGEST || (unpacked > SMALL && unpacked > RATIO * packed)) {
                throw bomb();
            }
            if (wanted) {
                part.write(step, 0, read);
                sum.update(step, 0, read);
            }
        }
        if (wanted && sum.getValue() != entry.getCrc()) {
            throw Xml.broken();
        }
        if (wanted) {
            parts.put(entry.getName(), part.toByteArray());
        }
    }

    /** Pictures and drawings are no cells. */
    private static boolean isWanted(String name) {
        return (name.startsWith("xl/") && (name.endsWith(".xml") || name.endsWith(".rels")))
                || name.equals("xl/workbook.bin")
                || name.equals("_rels/.rels")
                || name.equals("mimetype");
    }

    private static Refusal bomb() {
        return Refusal.invalid("spreadsheets.file.bomb");
    }

    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }
}
