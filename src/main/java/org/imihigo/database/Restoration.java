package org.imihigo.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.imihigo.database.Catalog.Guard;
import org.imihigo.database.Catalog.Table;
import org.imihigo.database.Manifest.Part;
import org.imihigo.kernel.Sha256;
import org.jooq.DSLContext;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.core.JacksonException;

/**
 * Fills an installation from a backup, wholly or not at all. The tables are first brought to the
 * form that they had when the backup was written, filled, and then brought to today's.
 */
public final class Restoration {
    private final Installation installation;
    private final PrintStream console;

    public Restoration(Installation installation, PrintStream console) {
        this.installation = installation;
        this.console = console;
    }

    /** What the installation holds already is lost, which somebody must have said. */
    public void readFrom(Path file, boolean replace) {
        try (var zip = new ZipFile(file.toFile());
                var connection = installation.connect()) {
            var manifest = manifest(zip, file);
            mustBeWhole(zip, manifest, file);
            var schema = new Schema(installation);
            schema.mustKnow(manifest);
            var catalog = Catalog.of(connection);
            mustBeEmpty(catalog, replace);
            mustNotBeNewer(catalog, manifest, file);
            schema.migrateTo(manifest.schema());
            fill(connection, catalog, zip, manifest);
            schema.migrate();
            catalog.db().execute("analyze");
            console.printf(
                    "%,d rows of %d tables are as they were at %s.%n",
                    manifest.rows(), manifest.tables().size(), manifest.taken());
        } catch (ZipException | NoSuchFileException unreadable) {
            throw new Trouble("%s is no backup of Imihigo.".formatted(file));
        } catch (IOException | SQLException problem) {
            throw new Trouble("%s was not restored: %s.".formatted(file, problem.getMessage()));
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new Trouble("%s is no backup of Imihigo.".formatted(file));
        }
        try (var text = zip.getInputStream(entry)) {
            return Manifest.parse(text.readAllBytes());
        } catch (JacksonException unreadable) {
            throw new Trouble("%s is no backup of Imihigo.".formatted(file));
        }
    }

    /** Before anything is touched. */
    private void mustBeWhole(ZipFile zip, Manifest manifest, Path file) throws IOException {
        console.println("Checking the sums …");
        for (var part : manifest.tables()) {
            var sum = Sha256.fresh();
            try (var content = new DigestInputStream(content(zip, part), sum)) {
                content.transferTo(OutputStream.nullOutputStream());
            } catch (IOException damage) {
                throw damaged(file, part);
            }
            if (!HexFormat.of().formatHex(sum.digest()).equals(part.sha256())) {
                throw damaged(file, part);
            }
        }
    }

    private static Trouble damaged(Path file, Part part) {
        return new Trouble(
                "%s is damaged (table %s): nothing was restored; take another copy."
                        .formatted(file, part.table()));
    }

    private static void mustBeEmpty(Catalog catalog, boolean replace) {
        if (catalog.isMigrated() && !replace) {
            throw new Trouble(
                    "This installation holds data already: name an empty folder with IMIHIGO_HOME,"
                            + " or add --replace to lose what it holds.");
        }
    }

    private static void mustNotBeNewer(Catalog catalog, Manifest manifest, Path file) {
        if (catalog.isMigrated() && Schema.isNewer(catalog.schemaVersion(), manifest.schema())) {
            throw new Trouble(
                    "The tables here are newer than those of %s: restore into an empty installation."
                            .formatted(file));
        }
    }

    private void fill(Connection connection, Catalog catalog, ZipFile zip, Manifest manifest)
            throws IOException, SQLException {
        connection.setAutoCommit(false);
        var db = catalog.db();
        List<Guard> guards = catalog.guards();
        guards.forEach(guard -> guard(db, "disable", guard));
        var names =
                catalog.tables().stream().filter(it -> !it.isHistory()).map(Table::name).toList();
        db.execute("truncate " + String.join(", ", names));
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var part : manifest.tables()) {
            fill(copy, zip, part);
        }
        for (var sequence : manifest.sequences()) {
            db.execute("select setval(?, ?, ?)", sequence.name(), sequence.last(), sequence.used());
        }
        // Nodes that run see it, and read everything anew.
        db.execute("update database.installation set epoch = gen_random_uuid()");
        db.execute("set constraints all immediate");
        guards.forEach(guard -> guard(db, "enable", guard));
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void guard(DSLContext db, String verb, Guard guard) {
        db.execute("alter table %s %s trigger %s".formatted(guard.table(), verb, guard.name()));
    }

    private void fill(CopyManager copy, ZipFile zip, Part part) throws IOException, SQLException {
        String order = "copy %s (%s) from stdin".formatted(part.table(), part.columns());
        try (var content = content(zip, part)) {
            long rows = copy.copyIn(order, content);
            if (rows != part.rows()) {
                throw new IOException(
                        "%s has %d rows of %d".formatted(part.table(), rows, part.rows()));
            }
        }
        console.printf("%,12d  %s%n", part.rows(), part.table());
    }

    private static InputStream content(ZipFile zip, Part part) throws IOException {
        var entry = zip.getEntry(Part.entry(part.table()));
        if (entry == null) {
            throw new IOException("No table " + part.table());
        }
        return zip.getInputStream(entry);
    }
}
