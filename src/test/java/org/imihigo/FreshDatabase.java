package org.imihigo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.imihigo.database.EmbeddedPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives every application context of the tests a database of its own, in one real PostgreSQL. */
public class FreshDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final AtomicInteger count = new AtomicInteger();
    private static final Queue<ConfigurableApplicationContext> contexts =
            new ConcurrentLinkedQueue<>();

    /** Started once in each test process; it ends with it. */
    public static EmbeddedPostgres server() {
        return Server.POSTGRES;
    }

    private static class Server {
        private static final Path HOME = home();
        private static final EmbeddedPostgres POSTGRES =
                EmbeddedPostgres.start(
                        HOME,
                        Map.of(
                                "fsync",
                                "off",
                                "shared_buffers",
                                "128MB",
                                "max_connections",
                                "400"));

        private static Path home() {
            try {
                var home = Files.createTempDirectory("imihigo-test");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(home)));
                return home;
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        /** The application contexts first: they would wait long for a database that is gone. */
        private static void leave(Path home) {
            contexts.forEach(ConfigurableApplicationContext::close);
            POSTGRES.close();
            delete(home);
        }

        private static void delete(Path folder) {
            try (var files = Files.walk(folder)) {
                files.sorted((one, other) -> other.compareTo(one))
                        .forEach(file -> file.toFile().delete());
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        contexts.add(context);
        use(context, "test" + count.incrementAndGet());
    }

    static void use(ConfigurableApplicationContext context, String database) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + server().url(database),
                        "spring.datasource.username=" + server().user(),
                        "spring.datasource.password=" + server().password(),
                        "imihigo.home=" + Server.HOME.resolve(database),
                        "spring.datasource.hikari.maximum-pool-size=8",
                        "imihigo.wait-for-figures-ms=60000")
                .applyTo(context);
    }
}
