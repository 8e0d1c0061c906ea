package org.imihigo.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folder of one installation, held by one program at a time: binaries, database, password. */
final class PostgresHome {
    /** A second channel on the lock file would drop the lock of the first when it closes. */
    private static final Set<Path> TAKEN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    static PostgresHome take(Path folder) throws IOException {
        Path real = existing(folder).toRealPath();
        if (TAKEN.add(real)) {
            try {
                var lock =
                        FileChannel.open(
                                real.resolve("database.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var home = new PostgresHome(real, lock);
                if (lock.tryLock() != null) {
                    return home;
                }
                home.leave();
            } catch (IOException failure) {
                TAKEN.remove(real);
                throw failure;
            }
        }
        throw new Trouble(
                "Another Imihigo runs on %s: stop it, or name another folder with IMIHIGO_HOME."
                        .formatted(real));
    }

    /** A running server of somebody else: where it listens, and the word that opens it. */
    record Running(int port, String password) {}

    static boolean isTaken(Path folder) {
        try {
            take(folder).leave();
            return false;
        } catch (Trouble taken) {
            return true;
        } catch (IOException failure) {
            throw Trouble.with(folder, failure);
        }
    }

    /** PostgreSQL itself writes down its port, and that it is ready. */
    static Running running(Path folder) {
        Path data = folder.resolve("database");
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            if (lines.size() < 8 || !lines.get(7).strip().equals("ready")) {
                throw new Trouble(
                        "Another Imihigo is just starting on %s: wait.".formatted(folder));
            }
            String password = Files.readString(data.resolve("imihigo.password"));
            return new Running(Integer.parseInt(lines.get(3).strip()), password);
        } catch (IOException failure) {
            throw Trouble.with(folder, failure);
        }
    }

    private static Path existing(Path folder) throws IOException {
        try {
            return Files.createDirectories(folder);
        } catch (FileAlreadyExistsException file) {
            throw new Trouble("%s is a file: name a folder with IMIHIGO_HOME.".formatted(folder));
        }
    }

    private PostgresHome(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    Path folder() {
        return folder;
    }

    Path data() {
        return folder.resolve("database");
    }

    /** It lies among the data, so that the two are made, moved and copied together. */
    Path password() {
        return data().resolve("imihigo.password");
    }

    /** Leaves a database that nobody works on, and says its password. */
    String prepare(boolean durable) throws IOException, InterruptedException {
        refuseAnotherMajorVersion();
        endOrphans();
        refuseStranger();
        PostgresBinaries.unpack(folder);
        if (Files.notExists(data())) {
            create(durable);
        }
        return Files.readString(password());
    }

    PostgresProcess run(String program, List<String> arguments)
            throws IOException, InterruptedException {
        var account = PostgresAccount.ownerOf(data());
        account.own(data());
        return run(account, program, arguments);
    }

    private PostgresProcess run(PostgresAccount account, String program, List<String> arguments)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(PostgresBinaries.program(folder, program)));
        words.addAll(arguments);
        return new PostgresProcess(account.command(words));
    }

    void leave() {
        try {
            lock.close();
        } catch (IOException harmless) {
            // The system drops the lock with the file, whatever it says of closing it.
        }
        TAKEN.remove(folder);
    }

    private void refuseAnotherMajorVersion() throws IOException {
        Path version = data().resolve("PG_VERSION");
        if (Files.notExists(version)) {
            return;
        }
        String written = Files.readString(version).strip();
        if (!PostgresBinaries.VERSION.startsWith(written + ".")) {
            throw new Trouble(
                    """
                    %s was written by PostgreSQL %s and this Imihigo brings %s: \
                    run “./imihigo backup FILE” with the Imihigo that wrote it, \
                    move the folder away, and run “./imihigo restore FILE” with this one.\
                    """
                            .formatted(data(), written, PostgresBinaries.VERSION));
        }
    }

    /** We hold the lock, so whoever still runs this home's PostgreSQL has lost its parent. */
    private void endOrphans() throws InterruptedException {
        Instant limit = Instant.now().plus(EmbeddedPostgres.PATIENCE);
        for (var orphan : orphans()) {
            PostgresProcess.signal("INT", orphan.pid());
        }
        while (!orphans().isEmpty()) {
            if (Instant.now().isAfter(limit)) {
                throw new Trouble(
                        "An earlier PostgreSQL is still busy with %s: wait, and start again."
                                .formatted(data()));
            }
            Thread.sleep(50);
        }
    }

    private List<ProcessHandle> orphans() {
        String ours = folder.resolve("pg-").toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").startsWith(ours))
                .toList();
    }

    private void refuseStranger() throws IOException {
        Path file = data().resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return;
        }
        String line = Files.readString(file).lines().findFirst().orElse("");
        if (line.isBlank()) {
            // A full disk left it empty.
            Files.delete(file);
            return;
        }
        long number = Math.abs(Long.parseLong(line.strip()));
        String program = ProcessHandle.of(number).flatMap(it -> it.info().command()).orElse("");
        if (program.endsWith("/postgres")) {
            throw new Trouble(
                    "Another PostgreSQL (process %d, %s) is working on %s: stop it and start again."
                            .formatted(number, program, data()));
        }
        if (!program.isEmpty()) {
            // The number has gone to another program since; PostgreSQL would not dare to start.
            Files.delete(file);
        }
    }

    /** Made aside and moved to its place whole, so that nobody ever finds half a database. */
    private void create(boolean durable) throws IOException, InterruptedException {
        Path workshop = folder.resolve("database.new");
        PostgresBinaries.remove(workshop);
        Files.createDirectory(workshop, onlyFor("rwx------"));
        Path fresh = Files.createDirectory(workshop.resolve("database"));
        Path secret = Files.createFile(workshop.resolve("password"), onlyFor("rw-------"));
        Files.writeString(secret, randomWord());
        var account = PostgresAccount.ownerOf(folder);
        account.own(workshop);
        var words = new ArrayList<>(List.of("--pgdata", fresh.toString()));
        words.addAll(List.of("--username", EmbeddedPostgres.USER, "--pwfile", secret.toString()));
        words.addAll(List.of("--auth", "scram-sha-256", "--data-checksums", "--no-instructions"));
        words.addAll(List.of("--encoding", "UTF8", "--locale", "C"));
        words.addAll(List.of("--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"));
        words.add(durable ? "--sync-method=fsync" : "--no-sync");
        var initdb = run(account, "initdb", words);
        if (initdb.exitValue() != 0) {
            throw Trouble.with(folder, initdb.lastWords());
        }
        Files.move(secret, fresh.resolve(password().getFileName()));
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
        PostgresBinaries.remove(workshop);
    }

    private static FileAttribute<?> onlyFor(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static String randomWord() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
