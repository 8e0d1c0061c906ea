package org.imihigo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the person reads who starts the program where it cannot start. */
@ExtendWith(OutputCaptureExtension.class)
class SentencesTest {
    @Test
    void aHomeOfAnotherMajorVersion(@TempDir Path home, CapturedOutput said) throws IOException {
        Files.createDirectory(home.resolve("database"));
        Files.writeString(home.resolve("database/PG_VERSION"), "17\n");

        startFails("--imihigo.home=" + home);

        assertThat(sentences(said))
                .startsWith("imihigo: " + home.toRealPath())
                .contains("was written by PostgreSQL 17")
                .hasLineCount(1);
    }

    @Test
    void noPostgresWhereItShouldBe(CapturedOutput said) {
        startFails("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/imihigo");

        assertThat(sentences(said))
                .startsWith("imihigo: PostgreSQL does not let us in; SPRING_DATASOURCE_URL")
                .hasLineCount(1);
    }

    @Test
    void thePortIsTaken(CapturedOutput said) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            startFails(at("taken", "--server.port=" + taken.getLocalPort()));

            assertThat(sentences(said))
                    .isEqualToIgnoringNewLines(
                            "imihigo: Port %d is taken by another program: name another with"
                                            .formatted(taken.getLocalPort())
                                    + " SERVER_PORT.");
        }
    }

    @Test
    void tablesOfALaterImihigo(CapturedOutput said) throws SQLException {
        var server = FreshDatabase.server();
        String url = server.url("later");
        Flyway.configure()
                .dataSource(url, server.user(), server.password())
                .defaultSchema("database")
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(url, server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into database.flyway_schema_history
                        (installed_rank, version, description, type, script, installed_by,
                         execution_time, success)
                    values (9999, '9999.1.1.1', 'later', 'SQL', 'later.sql', 'x', 1, true)
                    """);
        }

        startFails(at("later", "--server.port=0"));

        assertThat(sentences(said))
                .startsWith("imihigo: The tables in this database are not those of this Imihigo")
                .hasLineCount(1);
    }

    private static String[] at(String database, String... more) {
        var server = FreshDatabase.server();
        var options = new ArrayList<>(List.of(more));
        options.add("--spring.datasource.url=" + server.url(database));
        options.add("--spring.datasource.username=" + server.user());
        options.add("--spring.datasource.password=" + server.password());
        options.add("--spring.datasource.hikari.maximum-pool-size=8");
        return options.toArray(String[]::new);
    }

    private static void startFails(String... options) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Imihigo.class).run(options))
                .isNotNull();
    }

    /** What we said; the logs of other houses in this test process are beside the point. */
    private static String sentences(CapturedOutput said) {
        return said.getErr()
                .lines()
                .filter(line -> !line.contains("|-WARN in Logger["))
                .collect(Collectors.joining("\n"));
    }
}
