package org.imihigo.dhis2;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.imihigo.kernel.Refusal;

/** Files as DHIS2 packs them to be downloaded: gzip, or a zip with one file in it. */
final class Unpacked {
    private Unpacked() {}

    /**
     * The file itself, no larger than we take; what is not packed stays as it is.
     *
     * @throws Refusal where it cannot be unpacked, or is too large
     */
    static byte[] of(byte[] content) {
        try {
            if (begins(content, 0x1f, 0x8b)) {
                try (var zip = Bounded.of(new GZIPInputStream(new ByteArrayInputStream(content)))) {
                    return zip.readAllBytes();
                }
            }
            return begins(content, 'P', 'K') ? first(content) : content;
        } catch (IOException _) {
            throw Refusal.invalid("dhis2.file.broken");
        }
    }

    private static boolean begins(byte[] content, int first, int second) {
        return content.length > 2 && (content[0] & 0xff) == first && (content[1] & 0xff) == second;
    }

    private static byte[] first(byte[] content) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            var entry = zip.getNextEntry();
            while (entry != null && entry.isDirectory()) {
                entry = zip.getNextEntry();
            }
            if (entry == null) {
                throw Refusal.invalid("dhis2.file.broken");
            }
            return Bounded.of(zip).readAllBytes();
        }
    }
}
