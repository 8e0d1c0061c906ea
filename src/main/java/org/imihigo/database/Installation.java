package org.imihigo.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.core.env.Environment;

/** The database that a command works on, and whether it ends with the command. */
public record Installation(String url, String user, String password, Runnable end)
        implements AutoCloseable {
    /** Whoever asks must be alone with an embedded database; an external one looks after itself. */
    public static Installation alone(Environment settings) {
        return isExternal(settings) ? external(settings) : started(home(settings));
    }

    /** As {@link #alone}, but welcome where an Imihigo is at work already. */
    public static Installation shared(Environment settings) {
        if (isExternal(settings)) {
            return external(settings);
        }
        Path home = home(settings);
        if (Files.notExists(home.resolve("database"))) {
            throw new Trouble(
                    "%s holds no installation: name its folder with IMIHIGO_HOME.".formatted(home));
        }
        return PostgresHome.isTaken(home) ? joined(home) : started(home);
    }

    /** For whoever knows the server already, such as a test. */
    public static Installation at(String url, String user, String password) {
        return new Installation(url, user, password, () -> {});
    }

    Connection connect() {
        try {
            return DriverManager.getConnection(url, user, password);
        } catch (SQLException refusal) {
            throw new Trouble(
                    "The database at %s cannot be used: %s".formatted(url, refusal.getMessage()));
        }
    }

    @Override
    public void close() {
        end.run();
    }

    private static boolean isExternal(Environment settings) {
        return !settings.getProperty("spring.datasource.url", "none").equals("none");
    }

    private static Installation external(Environment settings) {
        return at(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""));
    }

    private static Path home(Environment settings) {
        return Path.of(settings.resolveRequiredPlaceholders(DatabaseConfiguration.HOME));
    }

    private static Installation started(Path home) {
        var postgres = EmbeddedPostgres.start(home);
        return new Installation(
                postgres.url(DatabaseConfiguration.NAME),
                postgres.user(),
                postgres.password(),
                postgres::close);
    }

    private static Installation joined(Path home) {
        var running = PostgresHome.running(home);
        return at(
                EmbeddedPostgres.address(running.port(), DatabaseConfiguration.NAME),
                EmbeddedPostgres.USER,
                running.password());
    }
}
