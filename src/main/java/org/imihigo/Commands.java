package org.imihigo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.imihigo.database.Backup;
import org.imihigo.database.Installation;
import org.imihigo.database.Restoration;
import org.imihigo.database.Trouble;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;

/** What the program does besides serving; no web server runs meanwhile. */
@NullMarked
final class Commands {
    private static final PrintStream OUT = new PrintStream(System.out, true, UTF_8);

    private static final String HELP =
            """
            Imihigo: public promises, from the village to the nation.

              serve                     answer on the web; what runs when no command is named
              backup FILE               write everything the installation knows to a new FILE,
                                        also while Imihigo runs
              restore FILE [--replace]  fill an empty installation from FILE;
                                        --replace loses what it held before
              token NAME --post POST    issue a token for programs and print it, once, also
                                        while Imihigo runs; POST is written as
                                        RW57/DISTRICT_PLANNER or RW/CONNECTED_SYSTEM;
                                        --days 30 makes it hold for 30 days instead of 365
              verify-log FILE [FILE ..] check bundles, heads and proofs of the public log, audit
                                        trails and signed PDFs, as Verify.java does elsewhere
              version                   say which version this is
              --help                    this text, and every setting

            Any setting may be given as an option, such as --server.port=9000, or in the
            environment, such as SERVER_PORT=9000.
            """;

    private Commands() {}

    /** Returns the number that the program ends with: 0 done, 1 not done, 2 not understood. */
    static int run(CommandLine line) {
        Optional<String> mistake = line.mistakes().findFirst();
        if (mistake.isPresent()) {
            return refuse(2, mistake.get());
        }
        try {
            switch (line.command()) {
                case "help" -> OUT.println(HELP + "\n" + Settings.text());
                case "version" -> OUT.println(version());
                case "backup" -> backup(line);
                case "restore" -> restore(line);
                case "token" -> token(line);
                case "verify-log" -> {
                    return Verifier.run(line.files());
                }
                default -> throw new IllegalStateException(line.command());
            }
            return 0;
        } catch (Trouble trouble) {
            return refuse(1, Objects.requireNonNull(trouble.getMessage()));
        }
    }

    static int refuse(int number, String sentence) {
        new PrintStream(System.err, true, UTF_8).println("imihigo: " + sentence);
        return number;
    }

    private static void backup(CommandLine line) {
        try (var installation = Installation.shared(settings(line))) {
            new Backup(installation, product(), OUT).writeTo(file(line));
        }
    }

    private static void restore(CommandLine line) {
        try (var installation = Installation.alone(settings(line))) {
            new Restoration(installation, OUT).readFrom(file(line), line.wants("--replace"));
        }
    }

    private static void token(CommandLine line) {
        try (var installation = Installation.shared(settings(line))) {
            OUT.println(TokenIssue.of(line).in(installation));
        }
    }

    private static Path file(CommandLine line) {
        return Path.of(line.files().getFirst());
    }

    /** The same sources of settings as the web server has, and nothing else of it. */
    private static Environment settings(CommandLine line) {
        return new SpringApplicationBuilder(Commands.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("logging.level.root=warn")
                .run(line.options().toArray(String[]::new))
                .getEnvironment();
    }

    private static String version() {
        return "Imihigo %s, Java %s".formatted(product(), Runtime.version());
    }

    private static String product() {
        return Optional.ofNullable(Imihigo.class.getPackage().getImplementationVersion())
                .orElse("in development");
    }
}
