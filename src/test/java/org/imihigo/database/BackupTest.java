package org.imihigo.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.imihigo.FreshDatabase;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @TempDir private Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream console = new PrintStream(said, true, UTF_8);
    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("imihigo.zip");
    }

    @Test
    void whatIsRestoredIsWhatWasKept() throws SQLException {
        var origin = filled();
        new Backup(origin, "test", console).writeTo(file);
        var copy = empty();
        new Restoration(copy, console).readFrom(file, false);

        assertThat(digests(copy)).isEqualTo(digests(origin)).isNotEmpty();
        assertThat(said.toString(UTF_8)).contains("reporting.reading").contains("rows of");
    }

    @Test
    void nodesThatRunReadEverythingAnewBecauseTheEpochIsAnother() throws SQLException {
        var origin = filled();
        new Backup(origin, "test", console).writeTo(file);
        var copy = empty();
        new Restoration(copy, console).readFrom(file, false);

        assertThat(ask(copy, "select epoch from database.installation"))
                .isNotEqualTo(ask(origin, "select epoch from database.installation"));
        assertThat(ask(copy, "select count(*) from database.change_log")).isEqualTo("0");
        assertThat(ask(copy, "select count(*) from database.node")).isEqualTo("0");
    }

    @Test
    void numbersGoOnWhereTheyStoppedAndGuardsAreBackOnTheirPosts() throws SQLException {
        var origin = filled();
        new Backup(origin, "test", console).writeTo(file);
        var copy = empty();
        new Restoration(copy, console).readFrom(file, false);

        String numbers = "select string_agg(s::text, ' ' order by s::text) from pg_sequences s";
        assertThat(ask(copy, numbers)).isEqualTo(ask(origin, numbers)).contains("41");
        assertThatThrownBy(() -> ask(copy, "update reporting.reading set value = 0 returning 1"))
                .hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> ask(copy, "delete from reporting.verdict"))
                .hasMessageContaining("only ever added to");
    }

    @Test
    void aBackupShowsOneMomentWhileOthersGoOnSaving() throws Exception {
        var origin = filled();
        var goesOn = new AtomicBoolean(true);
        var writer = Thread.ofVirtual().start(() -> save(origin, goesOn));
        new Backup(origin, "test", console).writeTo(file);
        goesOn.set(false);
        writer.join();
        var copy = empty();
        new Restoration(copy, console).readFrom(file, false);

        assertThat(
                        ask(
                                copy,
                                "select (select count(*) from reporting.report) + 99 = (select count(*) from reporting.reading)"))
                .isEqualTo("t");
    }

    @Test
    void nothingIsOverwritten() throws SQLException, IOException {
        Files.writeString(file, "mine");

        assertThatThrownBy(() -> new Backup(filled(), "test", console).writeTo(file))
                .isInstanceOf(Trouble.class)
                .hasMessage(file + " exists already: name a new file.");
        assertThat(file).hasContent("mine");
    }

    @Test
    void onlyItsOwnerReadsIt() throws Exception {
        new Backup(filled(), "test", console).writeTo(file);

        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void dataAreLostOnlyWhenSomebodySaysSo() throws SQLException {
        var origin = filled();
        new Backup(origin, "test", console).writeTo(file);
        var other = filled();
        ask(other, "update reporting.report set reason = 'another' returning 1");

        assertThatThrownBy(() -> new Restoration(other, console).readFrom(file, false))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("add --replace");
        assertThat(ask(other, "select max(reason) from reporting.report")).isEqualTo("another");
        new Restoration(other, console).readFrom(file, true);
        assertThat(digests(other)).isEqualTo(digests(origin));
    }

    @Test
    void aDamagedFileTouchesNothing() throws Exception {
        new Backup(filled(), "test", console).writeTo(file);
        try (var zip = FileSystems.newFileSystem(file)) {
            Path table = zip.getPath("reporting.reading.copy");
            Files.writeString(table, Files.readString(table).replaceFirst("SELF", "VERI"));
        }
        var copy = empty();

        assertThatThrownBy(() -> new Restoration(copy, console).readFrom(file, false))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("nothing was restored");
        assertThat(ask(copy, "select to_regclass('database.installation') is null")).isEqualTo("t");
    }

    @Test
    void anotherFileIsNoBackup() throws Exception {
        Files.writeString(file, "a letter");

        assertThatThrownBy(() -> new Restoration(empty(), console).readFrom(file, false))
                .isInstanceOf(Trouble.class)
                .hasMessage(file + " is no backup of Imihigo.");
    }

    @Test
    void anEarlierImihigoCannotReadALaterBackup() throws SQLException {
        var origin = filled();
        ask(
                origin,
                """
                insert into database.flyway_schema_history
                    (installed_rank, version, description, type, script, installed_by,
                     execution_time, success)
                values (9999, '9999.1.1.1', 'later', 'SQL', 'later.sql', 'x', 1, true) returning 1
                """);
        new Backup(origin, "9999.1", console).writeTo(file);

        assertThatThrownBy(() -> new Restoration(empty(), console).readFrom(file, false))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("written by Imihigo 9999.1, which is later");
    }

    /**
     * Such a number would mean nothing in another database; see the change log. The audit's sealer
     * knows numbers from elsewhere.
     */
    @Test
    void noOtherKeptTableRemembersNumbersOfTransactions() throws SQLException {
        var house = empty();
        new Schema(house).migrate();

        assertThat(
                        ask(
                                house,
                                """
                                select coalesce(string_agg(distinct attrelid::regclass::text, ' '), '')
                                from pg_attribute join pg_class c on c.oid = attrelid
                                where atttypid in ('xid8'::regtype, 'pg_snapshot'::regtype)
                                  and attnum > 0 and relkind = 'r'
                                  and relnamespace::regnamespace::text !~ '^(pg_|information_)'
                                """))
                .isEqualTo("audit.entry database.change_log");
    }

    private static void save(Installation origin, AtomicBoolean goesOn) {
        try (var connection = origin.connect();
                var statement = connection.createStatement()) {
            while (goesOn.get()) {
                statement.execute("begin;" + report("gen_random_uuid()") + reading() + "commit");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Installation empty() {
        var server = FreshDatabase.server();
        return Installation.at(
                server.url("backup" + COUNT.incrementAndGet()), server.user(), server.password());
    }

    /**
     * Rows with all that makes rows difficult: one points to the next, words hold marks of COPY.
     */
    private static Installation filled() throws SQLException {
        var house = empty();
        new Schema(house).migrate();
        try (var connection = house.connect()) {
            var db = db(connection);
            db.execute(report("'Umwaka\t\\N\n\"éàç\" ''\\.'"));
            db.execute(
                    """
                    insert into reporting.reading
                        (id, unit, series, period, kind, value, supersedes, post, at)
                    select ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, 'RW57', 1,
                        '2026-27-Q1', 'SELF', n,
                        case when n > 1 then
                            ('00000000-0000-0000-0000-' || lpad((n - 1)::text, 12, '0'))::uuid end,
                        gen_random_uuid(), now()
                    from generate_series(100, 1, -1) n
                    """);
            for (int line = 0; line < 41; line++) {
                db.execute("insert into database.change_log (topic, body) values ('proof', '')");
            }
            db.execute("insert into database.node values (gen_random_uuid(), '1:1:', now())");
        }
        return house;
    }

    private static String report(String reason) {
        return "insert into reporting.report (unit, period, state, reason) values (gen_random_uuid()::text, '2026-27-Q1', 'DRAFT', "
                + reason
                + ");";
    }

    private static String reading() {
        return """
               insert into reporting.reading (id, unit, series, period, kind, value, post, at)
               values (gen_random_uuid(), gen_random_uuid()::text, 1, '2026-27-Q1', 'SELF', 7,
                   gen_random_uuid(), now());
               """;
    }

    /** A sum over all rows of each table, in an order of their own. */
    private static Map<String, String> digests(Installation house) throws SQLException {
        var digests = new TreeMap<String, String>();
        try (var connection = house.connect()) {
            for (var table : Catalog.of(connection).tables()) {
                if (table.isKept() && !table.name().equals("database.installation")) {
                    digests.put(
                            table.name(),
                            ask(
                                    house,
                                    "select md5(string_agg(t::text, e'\\n' order by t::text)) from "
                                            + table.name()
                                            + " t"));
                }
            }
        }
        return digests;
    }

    private static String ask(Installation house, String question) throws SQLException {
        try (var connection = house.connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return String.valueOf(answer.getString(1));
        }
    }

    private static DSLContext db(Connection connection) {
        return DSL.using(connection, SQLDialect.POSTGRES);
    }
}
