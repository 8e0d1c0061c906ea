package org.imihigo.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A sealed text with all that proves it, by names of files: what {@code Verify.java} checks. */
public record Bundle(Map<String, byte[]> files) {
    /** Long before any clock of ours, so that the same files make the same bytes. */
    private static final long SOME_TIME = 315_532_800_000L;

    public Bundle {
        files = Map.copyOf(files);
    }

    public byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(SOME_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
