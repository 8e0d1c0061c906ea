package org.imihigo;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.imihigo.database.Trouble;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Why the program did not start, in one sentence for the person who started it. What is not known
 * here is a bug, and keeps its trace.
 */
@NullMarked
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Sentences implements FailureAnalyzer, FailureAnalysisReporter {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        // The innermost is the nearest to what a person can mend.
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .toList()
                .reversed()
                .stream()
                .flatMap(cause -> sentence(cause).stream())
                .findFirst()
                .map(sentence -> new FailureAnalysis(sentence, null, failure))
                .orElse(null);
    }

    @Override
    public void report(FailureAnalysis analysis) {
        var sentence = new StringBuilder(analysis.getDescription().strip());
        Optional.ofNullable(analysis.getAction())
                .filter(action -> !action.isBlank())
                .ifPresent(action -> sentence.append("\n").append(action.strip()));
        Commands.refuse(1, sentence.toString());
    }

    private static Optional<String> sentence(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case Trouble trouble -> trouble.getMessage();
                    case PortInUseException port ->
                            "Port %d is taken by another program: name another with SERVER_PORT."
                                    .formatted(port.getPort());
                    case FlywayValidateException other ->
                            """
                            The tables in this database are not those of this Imihigo; \
                            start the one that wrote them, or a later one. %s\
                            """
                                    .formatted(complaint(other));
                    case FlywayException migration ->
                            "The tables could not be brought to the form that this Imihigo needs: "
                                    + complaint(migration);
                    case PSQLException database when isClosed(database) ->
                            """
                            PostgreSQL does not let us in; SPRING_DATASOURCE_URL, \
                            SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD say where \
                            and how: %s\
                            """
                                    .formatted(database.getMessage());
                    default -> null;
                });
    }

    /** Nobody there, a wrong password, no such database. */
    private static boolean isClosed(PSQLException refusal) {
        return Optional.ofNullable(refusal.getSQLState())
                .filter(state -> state.matches("08...|28...|3D...|57P03"))
                .isPresent();
    }

    /** The innermost message, on one line. */
    private static String complaint(Throwable problem) {
        Throwable innermost = problem;
        for (var cause = problem.getCause(); cause != null; cause = cause.getCause()) {
            innermost = cause;
        }
        return String.valueOf(innermost.getMessage())
                .replaceAll("\\s+", " ")
                // Flyway's advice is for those who write migrations.
                .replaceFirst(" (If you removed|Need more flexibility).*", "")
                .strip();
    }
}
