package org.imihigo.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, which travel compressed on the class path. */
final class PostgresBinaries {
    static final String VERSION = "18.6.0";

    private PostgresBinaries() {}

    static String program(Path home, String name) {
        return home.resolve("pg-" + VERSION).resolve("bin").resolve(name).toString();
    }

    /** Unpacked aside and moved to its place whole: what is there is complete. */
    static void unpack(Path home) throws IOException, InterruptedException {
        Path place = home.resolve("pg-" + VERSION);
        if (Files.exists(place)) {
            return;
        }
        Path workshop = home.resolve("pg-" + VERSION + ".new");
        remove(workshop);
        try (var packed = new TarArchiveInputStream(new XZInputStream(archive()))) {
            for (var entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
                write(entry, packed, workshop.resolve(entry.getName()));
            }
        }
        // Without it a power failure could leave the name in its place and the files empty.
        PostgresAccount.works(List.of("sync", "--file-system", workshop.toString()));
        Files.move(workshop, place, StandardCopyOption.ATOMIC_MOVE);
    }

    static void remove(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(content, target);
        }
        if (!entry.isSymbolicLink()) {
            boolean runs = entry.isDirectory() || (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static InputStream archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        String name =
                "postgres-%s-%s.txz"
                        .formatted(
                                system.startsWith("mac") ? "darwin" : system,
                                processor.equals("aarch64") ? "arm_64" : "x86_64");
        InputStream archive = PostgresBinaries.class.getResourceAsStream("/" + name);
        if (archive == null) {
            throw new Trouble(
                    """
                    This Imihigo brings no PostgreSQL for %s on %s: \
                    install PostgreSQL 18 and name it with SPRING_DATASOURCE_URL.\
                    """
                            .formatted(system, processor));
        }
        return archive;
    }
}
