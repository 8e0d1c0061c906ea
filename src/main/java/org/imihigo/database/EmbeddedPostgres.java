package org.imihigo.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The PostgreSQL that the installation brings with it: unpacked, started and stopped with us, and
 * raised again where it dies before us.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    static final String USER = "imihigo";
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration RECOVERY = Duration.ofMinutes(30);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    /** For two cores and eight gigabytes, which it shares with this program. */
    private static final Map<String, String> SETTINGS =
            Map.ofEntries(
                    Map.entry("listen_addresses", "127.0.0.1"),
                    Map.entry("unix_socket_directories", ""),
                    Map.entry("max_connections", "60"),
                    Map.entry("shared_buffers", "1GB"),
                    Map.entry("effective_cache_size", "3GB"),
                    Map.entry("work_mem", "16MB"),
                    Map.entry("maintenance_work_mem", "256MB"),
                    Map.entry("max_wal_size", "2GB"),
                    Map.entry("checkpoint_timeout", "15min"),
                    Map.entry("random_page_cost", "1.1"),
                    Map.entry("jit", "off"),
                    Map.entry("max_parallel_workers_per_gather", "0"),
                    Map.entry("timezone", "UTC"),
                    Map.entry("log_timezone", "UTC"),
                    Map.entry("log_checkpoints", "off"),
                    // A failed statement reaches us as an exception, and its text may be personal.
                    Map.entry("log_min_messages", "log"),
                    Map.entry("log_min_error_statement", "panic"));

    private static final String CREATION =
            """
            select format('create database %I', ?::text)
            where not exists (select from pg_database where datname = ?)
            """;

    private static final Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());

    private final PostgresHome home;
    private final Map<String, String> settings;
    private final String password;
    private final int port;
    private PostgresProcess server;
    private volatile boolean closing;

    /** Starts the database kept in this folder; both are made when they do not exist. */
    public static EmbeddedPostgres start(Path home) {
        return start(home, Map.of());
    }

    /** The settings are PostgreSQL's own and win over ours. */
    public static EmbeddedPostgres start(Path folder, Map<String, String> settings) {
        try {
            var home = PostgresHome.take(folder);
            try {
                return new EmbeddedPostgres(home, settings);
            } catch (IOException | InterruptedException | RuntimeException failure) {
                home.leave();
                throw failure;
            }
        } catch (IOException failure) {
            throw Trouble.with(folder, failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new Trouble("The start of the database was interrupted.");
        }
    }

    private EmbeddedPostgres(PostgresHome home, Map<String, String> settings)
            throws IOException, InterruptedException {
        this.home = home;
        password = home.prepare(!"off".equals(settings.get("fsync")));
        this.settings = new TreeMap<>(SETTINGS);
        this.settings.putAll(settings);
        var started = started(EmbeddedPostgres::freePort);
        server = started.process();
        port = started.port();
        Thread.ofPlatform().name("postgres-watch").daemon().start(this::watch);
    }

    private record Started(PostgresProcess process, int port) {}

    private interface Port {
        int next() throws IOException;
    }

    private Started started(Port ports) throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(PATIENCE);
        while (true) {
            int candidate = ports.next();
            var process = home.run("postgres", arguments(candidate, settings));
            if (ready(process, candidate)) {
                return new Started(process, candidate);
            }
            process.stop(PATIENCE);
            if (!mayPass(process.lastWords()) || Instant.now().isAfter(limit)) {
                throw Trouble.with(home.folder(), process.lastWords());
            }
            Thread.sleep(100);
        }
    }

    /** On the same port, so that whoever holds our address finds it again. */
    private void watch() {
        try {
            while (!closing) {
                server.exitValue();
                if (raised()) {
                    LOG.log(Level.WARNING, "PostgreSQL had died and was raised again.");
                } else {
                    Thread.sleep(BETWEEN_ATTEMPTS);
                }
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean raised() throws InterruptedException {
        if (closing) {
            return false;
        }
        try {
            server = started(() -> port).process();
            return true;
        } catch (IOException | RuntimeException failure) {
            LOG.log(Level.ERROR, "PostgreSQL has died and cannot be raised yet.", failure);
            return false;
        }
    }

    /** The JDBC address of the database of this name, which is made when it does not exist. */
    public String url(String database) {
        try (Connection connection = connect(port);
                var missing = connection.prepareStatement(CREATION);
                var creation = connection.createStatement()) {
            missing.setString(1, database);
            missing.setString(2, database);
            try (var answer = missing.executeQuery()) {
                if (answer.next()) {
                    creation.execute(answer.getString(1));
                }
            }
            return address(port, database);
        } catch (SQLException failure) {
            throw Trouble.with(home.folder(), failure);
        }
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Ends every session, writes everything to the disk and stops. */
    @Override
    public void close() {
        closing = true;
        try {
            stop();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        } finally {
            home.leave();
        }
    }

    private synchronized void stop() throws InterruptedException {
        server.stop(PATIENCE);
    }

    private List<String> arguments(int candidate, Map<String, String> settings) {
        var words = new ArrayList<>(List.of("-D", home.data().toString(), "-p", "" + candidate));
        settings.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return words;
    }

    /** Ready is the server that lets us in and works on our files: a stranger may hold the port. */
    private boolean ready(PostgresProcess process, int candidate) throws InterruptedException {
        Instant limit = Instant.now().plus(RECOVERY);
        while (process.isAlive() && !closing && Instant.now().isBefore(limit)) {
            try (Connection connection = connect(candidate);
                    var statement = connection.createStatement();
                    var answer = statement.executeQuery("show data_directory")) {
                if (answer.next() && answer.getString(1).equals(home.data().toString())) {
                    return true;
                }
            } catch (SQLException refusal) {
                if ("28P01".equals(refusal.getSQLState())) {
                    process.stop(PATIENCE);
                    throw new Trouble(
                            "The password in %s does not open its database: bring back the right file."
                                    .formatted(home.password()));
                }
            }
            Thread.sleep(20);
        }
        return false;
    }

    /** The port was taken in between, or children of a killed server have yet to notice its end. */
    private static boolean mayPass(String lastWords) {
        return lastWords.contains("Address already in use")
                || lastWords.contains("pre-existing shared memory block")
                || lastWords.contains("\"postmaster.pid\" already exists");
    }

    private Connection connect(int at) throws SQLException {
        return DriverManager.getConnection(address(at, "postgres"), USER, password);
    }

    static String address(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + URLEncoder.encode(database, UTF_8);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
