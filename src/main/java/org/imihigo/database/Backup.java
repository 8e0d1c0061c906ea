package org.imihigo.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.imihigo.database.Catalog.Table;
import org.imihigo.database.Manifest.Part;
import org.imihigo.kernel.Sha256;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Everything that every room knows, as it was at one moment, in one file. */
public final class Backup {
    private final Installation installation;
    private final String product;
    private final PrintStream console;

    public Backup(Installation installation, String product, PrintStream console) {
        this.installation = installation;
        this.product = product;
        this.console = console;
    }

    /** Written aside and moved to its place whole: what bears the name is complete. */
    public void writeTo(Path file) {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new Trouble("%s exists already: name a new file.".formatted(file));
        }
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        try (var connection = installation.connect()) {
            var manifest = write(connection, draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            console.printf(
                    "%s keeps %,d rows of %d tables in %,d bytes.%n",
                    file, manifest.rows(), manifest.tables().size(), Files.size(target));
        } catch (IOException | SQLException problem) {
            throw new Trouble("%s was not written: %s.".formatted(file, reason(problem)));
        } finally {
            draft.toFile().delete();
        }
    }

    private Manifest write(Connection connection, Path draft) throws IOException, SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        var catalog = Catalog.of(connection);
        if (!catalog.isMigrated()) {
            throw new Trouble("There is nothing to keep yet: this installation never ran.");
        }
        // It holds what a thief would like to have; nobody else on this machine reads it.
        var ours = PosixFilePermissions.fromString("rw-------");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(ours));
        Manifest manifest;
        try (var zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
            zip.setLevel(Deflater.BEST_SPEED);
            manifest = write(catalog, connection.unwrap(PGConnection.class).getCopyAPI(), zip);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(manifest.text().getBytes(UTF_8));
            zip.closeEntry();
        }
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return manifest;
    }

    private Manifest write(Catalog catalog, CopyManager copy, ZipOutputStream zip)
            throws IOException, SQLException {
        OffsetDateTime moment =
                catalog.db().select(DSL.currentOffsetDateTime()).fetchSingle().value1();
        var parts = new ArrayList<Part>();
        for (var table : catalog.tables()) {
            if (table.isKept()) {
                parts.add(write(table, copy, zip));
            }
        }
        return new Manifest(
                product,
                catalog.schemaVersion(),
                moment.toInstant(),
                List.copyOf(parts),
                catalog.sequences());
    }

    private Part write(Table table, CopyManager copy, ZipOutputStream zip)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(Part.entry(table.name())));
        MessageDigest sum = Sha256.fresh();
        String question =
                "copy (select %s from %s) to stdout".formatted(table.columns(), table.name());
        long rows = copy.copyOut(question, new DigestOutputStream(zip, sum));
        zip.closeEntry();
        console.printf("%,12d  %s%n", rows, table.name());
        return new Part(
                table.name(), table.columns(), rows, HexFormat.of().formatHex(sum.digest()));
    }

    /** Of a missing or closed folder the system says only the name. */
    private static String reason(Exception problem) {
        return switch (problem) {
            case NoSuchFileException _ -> "its folder does not exist";
            case AccessDeniedException _ -> "its folder is closed to this user";
            default -> String.valueOf(problem.getMessage());
        };
    }
}
