import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.MatcherRule;
import org.jooq.meta.jaxb.MatcherTransformType;
import org.jooq.meta.jaxb.Matchers;
import org.jooq.meta.jaxb.MatchersSchemaType;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;
import org.slf4j.LoggerFactory;

/**
 * Migrates a throw-away PostgreSQL and writes each room's tables as Java into that room. Skipped
 * while neither the migrations nor this file change.
 */
public class GenerateTables {
    private static final String MIGRATIONS = "src/main/resources/db/migration";
    private static final String LAUNCHER =
            "src/main/java/org/imihigo/database/EmbeddedPostgres.java";

    public static void main(String[] arguments) throws Exception {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var project = Path.of(arguments[0]);
        var target = project.resolve("target");
        var hash = hash(project);
        var mark = target.resolve("tables.sha256");
        if (Files.exists(mark) && Files.readString(mark).equals(hash)) {
            return;
        }
        Files.createDirectories(target);
        var scratch = Files.createTempDirectory("imihigo-tables");
        try (var postgres = startPostgres(project, target, scratch)) {
            generate(project, postgres);
        } finally {
            try (var files = Files.walk(scratch)) {
                files.sorted((one, other) -> other.compareTo(one))
                        .forEach(file -> file.toFile().delete());
            }
        }
        Files.writeString(mark, hash);
    }

    private record Postgres(AutoCloseable server, String url, String user, String password)
            implements AutoCloseable {
        @Override
        public void close() throws Exception {
            server.close();
        }
    }

    /** The application's own launcher, compiled alone because nothing else can be compiled yet. */
    private static Postgres startPostgres(Path project, Path target, Path scratch)
            throws Exception {
        var classes = Files.createTempDirectory(target, "launcher");
        var jars =
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> entry.endsWith(".jar"))
                        .toList();
        int problems =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-nowarn",
                                "-implicit:class",
                                "-d",
                                classes.toString(),
                                "-classpath",
                                String.join(File.pathSeparator, jars),
                                "-sourcepath",
                                project.resolve("src/main/java").toString(),
                                project.resolve(LAUNCHER).toString());
        if (problems != 0) {
            throw new IllegalStateException("The PostgreSQL launcher does not compile");
        }
        var urls = new ArrayList<URL>(List.of(classes.toUri().toURL()));
        for (var jar : jars) {
            urls.add(Path.of(jar).toUri().toURL());
        }
        var loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        var launcher = loader.loadClass("org.imihigo.database.EmbeddedPostgres");
        var server =
                (AutoCloseable)
                        launcher.getMethod("start", Path.class, Map.class)
                                .invoke(null, scratch, Map.of("fsync", "off"));
        return new Postgres(
                server,
                (String) launcher.getMethod("url", String.class).invoke(server, "tables"),
                (String) launcher.getMethod("user").invoke(server),
                (String) launcher.getMethod("password").invoke(server));
    }

    private static void generate(Path project, Postgres postgres) throws Exception {
        var flyway =
                Flyway.configure()
                        .dataSource(postgres.url(), postgres.user(), postgres.password())
                        .locations("filesystem:" + project.resolve(MIGRATIONS))
                        .defaultSchema("database")
                        .load();
        flyway.migrate();
        var schemaClass =
                new MatcherRule()
                        .withTransform(MatcherTransformType.UPPER)
                        .withExpression("$0_SCHEMA");
        var names =
                new Strategy()
                        .withMatchers(
                                new Matchers()
                                        .withSchemas(
                                                new MatchersSchemaType()
                                                        .withSchemaClass(schemaClass)));
        var moments = new ForcedType().withName("INSTANT").withIncludeTypes("(?i:timestamp.*zone)");
        var database =
                new Database()
                        .withIncludes(".*")
                        .withExcludes(
                                "flyway_schema_history|pg_catalog.*|information_schema.*|public.*|spring_session.*")
                        .withIncludeForeignKeys(false)
                        .withIncludeRoutines(false)
                        .withForcedTypes(moments);
        var style =
                new Generate()
                        .withDeprecationOnUnknownTypes(false)
                        .withGlobalTableReferences(false)
                        .withJavadoc(false)
                        .withGeneratedAnnotation(false);
        var target =
                new Target()
                        .withPackageName("org.imihigo")
                        .withDirectory(
                                project.resolve("target/generated-sources/tables").toString());
        var generator =
                new Generator()
                        .withStrategy(names)
                        .withDatabase(database)
                        .withGenerate(style)
                        .withTarget(target);
        var connection =
                new Jdbc()
                        .withUrl(postgres.url())
                        .withUser(postgres.user())
                        .withPassword(postgres.password());
        GenerationTool.generate(new Configuration().withJdbc(connection).withGenerator(generator));
    }

    private static String hash(Path project) throws Exception {
        var files =
                new ArrayList<Path>(
                        List.of(
                                project.resolve("build/GenerateTables.java"),
                                project.resolve(LAUNCHER)));
        if (Files.isDirectory(project.resolve(MIGRATIONS))) {
            try (var found = Files.walk(project.resolve(MIGRATIONS))) {
                found.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        var digest = MessageDigest.getInstance("SHA-256");
        for (var file : files) {
            digest.update(file.toString().getBytes());
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
