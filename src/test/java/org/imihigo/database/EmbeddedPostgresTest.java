package org.imihigo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    /** Unpacked and created by whichever test comes first; every later one finds it at rest. */
    @TempDir private static Path home;

    @TempDir private Path elsewhere;

    @Test
    void everyCommitIsForcedToTheDiskAndEveryPageChecked() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "show data_checksums")).isEqualTo("on");
            assertThat(ask(postgres, "show server_version_num")).startsWith("18");
            assertThat(ask(postgres, "select datlocale from pg_database where datname = 'proof'"))
                    .isEqualTo("C.UTF-8");
        }
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        try (var postgres = EmbeddedPostgres.start(home)) {
            String url = postgres.url("proof");
            assertThatThrownBy(() -> DriverManager.getConnection(url, postgres.user(), "guess"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void aDatabaseIsMadeOnceWhateverItsName() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home)) {
            String name = "Umudugudu \"w'icyitegererezo\" 100%";
            assertThat(postgres.url(name)).isEqualTo(postgres.url(name));
            try (var connection = connect(postgres, name)) {
                assertThat(connection.getCatalog()).isEqualTo(name);
            }
        }
    }

    @Test
    void noAcknowledgedRowIsLostWhenTheServerIsKilled() throws Exception {
        long acknowledged = 0;
        try (var postgres = EmbeddedPostgres.start(home);
                var connection = connect(postgres, "proof")) {
            emptyTable(connection);
            try (var insertion = connection.prepareStatement("insert into proof values (?)")) {
                for (; acknowledged < 1000; acknowledged++) {
                    insertion.setLong(1, acknowledged);
                    insertion.executeUpdate();
                }
            }
            PostgresProcess.signal("KILL", serverNumber());
        }
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(ask(postgres, "select count(*) from proof")).isEqualTo("" + acknowledged);
        }
    }

    @Test
    void aServerThatDiesUnderAProgramThatLivesIsRaisedAgain() throws Exception {
        try (var postgres = EmbeddedPostgres.start(home);
                var pool = new HikariDataSource()) {
            pool.setJdbcUrl(postgres.url("proof"));
            pool.setUsername(postgres.user());
            pool.setPassword(postgres.password());
            try (var connection = pool.getConnection()) {
                emptyTable(connection);
            }
            for (int death = 0; death < 2; death++) {
                long before = serverNumber();
                PostgresProcess.signal("KILL", before);
                assertThat(endsWithin(Duration.ofSeconds(20), before)).isTrue();

                assertThat(asksAgain(pool)).isEqualTo("0");
                assertThat(serverNumber()).isNotEqualTo(before);
            }
        }
    }

    /** As whoever serves pages would: one question may fail, the next ones are answered. */
    private static String asksAgain(DataSource pool) throws InterruptedException {
        Instant limit = Instant.now().plusSeconds(60);
        while (true) {
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement();
                    var answer = statement.executeQuery("select count(*) from proof")) {
                answer.next();
                return answer.getString(1);
            } catch (SQLException refusal) {
                if (Instant.now().isAfter(limit)) {
                    throw new AssertionError("It was not raised again", refusal);
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    @Test
    void theServerEndsWithItsKilledProgramAndNoAcknowledgedRowIsLost() throws Exception {
        var program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Writer.class.getName(),
                                home.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String acknowledged = "";
        long server;
        try (var output = program.inputReader()) {
            for (int line = 0; line < 500; line++) {
                acknowledged = String.valueOf(output.readLine());
            }
            server = serverNumber();
            program.destroyForcibly().waitFor();
        }
        assertThat(endsWithin(Duration.ofSeconds(20), server)).isTrue();
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(Long.parseLong(ask(postgres, "select max(number) from proof")))
                    .isGreaterThanOrEqualTo(Long.parseLong(acknowledged));
        }
    }

    /** Runs in a program of its own, which is killed. */
    static final class Writer {
        public static void main(String[] arguments) throws SQLException {
            var postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
            try (var connection = connect(postgres, "proof")) {
                emptyTable(connection);
                try (var insertion = connection.prepareStatement("insert into proof values (?)")) {
                    for (long number = 0; true; number++) {
                        insertion.setLong(1, number);
                        insertion.executeUpdate();
                        System.out.println(number);
                    }
                }
            }
        }
    }

    @Test
    void aSecondStartOnTheSameHomeIsRefusedWhileTheFirstRuns() throws Exception {
        try (var first = EmbeddedPostgres.start(home)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("Another Imihigo runs on " + home.toRealPath());
            assertThat(ask(first, "select 1")).isEqualTo("1");
        }
        EmbeddedPostgres.start(home).close();
    }

    @Test
    void anotherMajorVersionIsRefusedWithTheWayToMove() throws IOException {
        Files.createDirectory(elsewhere.resolve("database"));
        Files.writeString(elsewhere.resolve("database/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(elsewhere))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("./imihigo backup FILE")
                .hasMessageContaining("./imihigo restore FILE");
    }

    @Test
    void aDatabaseOnWhichAStrangerWorksIsRefused() throws IOException {
        Path stranger = Files.copy(Path.of("/bin/sleep"), elsewhere.resolve("postgres"));
        var working = new ProcessBuilder(stranger.toString(), "60").start();
        try {
            Files.createDirectory(elsewhere.resolve("database"));
            Files.writeString(elsewhere.resolve("database/postmaster.pid"), "" + working.pid());
            assertThatThrownBy(() -> EmbeddedPostgres.start(elsewhere))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("process " + working.pid());
        } finally {
            working.destroyForcibly();
        }
    }

    @Test
    void aForgottenNumberThatAnotherProgramBearsNowIsNoHindrance() throws Exception {
        EmbeddedPostgres.start(home).close();
        Files.writeString(
                home.resolve("database/postmaster.pid"), ProcessHandle.current().pid() + "\n");
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aFileInPlaceOfTheHomeIsNamed() throws IOException {
        Path file = Files.createFile(elsewhere.resolve("file"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(file))
                .isInstanceOf(Trouble.class)
                .hasMessage(file + " is a file: name a folder with IMIHIGO_HOME.");
    }

    @Test
    void aFullDiskIsCalledAFullDisk() throws InterruptedException {
        String disk = elsewhere.toString();
        assumeTrue(
                PostgresAccount.works(
                        List.of("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", disk)),
                "needs the right to mount a small disk");
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(elsewhere))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("The disk that holds " + disk + " is full");
        } finally {
            PostgresAccount.works(List.of("umount", disk));
        }
    }

    private static void emptyTable(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists proof");
            statement.execute("create table proof (number bigint)");
        }
    }

    private static String ask(EmbeddedPostgres postgres, String question) throws SQLException {
        try (var connection = connect(postgres, "proof");
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres, String database)
            throws SQLException {
        return DriverManager.getConnection(
                postgres.url(database), postgres.user(), postgres.password());
    }

    private static long serverNumber() throws IOException {
        return Long.parseLong(
                Files.readAllLines(home.resolve("database/postmaster.pid")).getFirst().strip());
    }

    private static boolean endsWithin(Duration patience, long number) throws InterruptedException {
        Instant limit = Instant.now().plus(patience);
        while (ProcessHandle.of(number).isPresent() && Instant.now().isBefore(limit)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return ProcessHandle.of(number).isEmpty();
    }
}
