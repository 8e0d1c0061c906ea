package org.imihigo.database;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the embedded PostgreSQL while the house itself is still being put together, so that nobody
 * waits for the one after the other. A house that never gets ready takes its PostgreSQL along.
 */
public final class PostgresAhead
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext house) {
        var settings = house.getEnvironment();
        if (settings.getProperty("spring.datasource.url", "none").equals("none")) {
            var home = Path.of(settings.resolveRequiredPlaceholders(DatabaseConfiguration.HOME));
            house.getBeanFactory().registerSingleton("starting", Starting.in(home));
        }
    }

    /** A PostgreSQL that is on its way. */
    record Starting(FutureTask<EmbeddedPostgres> postgres) {
        static Starting in(Path home) {
            var postgres = new FutureTask<>(() -> EmbeddedPostgres.start(home));
            Thread.ofPlatform().name("postgres-start").daemon().start(postgres);
            return new Starting(postgres);
        }

        /** Waits until it answers. */
        EmbeddedPostgres started() {
            try {
                return postgres.get();
            } catch (ExecutionException failure) {
                if (failure.getCause() instanceof RuntimeException trouble) {
                    throw trouble;
                }
                throw new IllegalStateException(failure);
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                throw new Trouble("The start of the database was interrupted.");
            }
        }
    }
}
