package org.imihigo.database;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Says in one sentence, for the person at the console, what is wrong and what helps. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Trouble(String sentence) {
        super(sentence);
    }

    static Trouble with(Path folder, Exception cause) {
        var sentence = with(folder, problem(cause));
        sentence.initCause(cause);
        return sentence;
    }

    static Trouble with(Path folder, String problem) {
        if (problem.contains("No space left on device")) {
            return new Trouble(
                    "The disk that holds %s is full: free some space and start again."
                            .formatted(folder));
        }
        if (Stream.of("Permission denied", "Read-only", "No such file", "Not a directory")
                .anyMatch(problem::contains)) {
            return new Trouble(
                    "%s cannot be used (%s): name another folder with IMIHIGO_HOME."
                            .formatted(folder, firstComplaint(problem)));
        }
        return new Trouble(
                "The database in %s does not start: %s".formatted(folder, firstComplaint(problem)));
    }

    /** Java's own exceptions for a refused or missing file say only its name. */
    private static String problem(Exception cause) {
        String message = String.valueOf(cause.getMessage());
        return switch (cause) {
            case AccessDeniedException _ -> message + ": Permission denied";
            case NoSuchFileException _ -> message + ": No such file";
            default -> message;
        };
    }

    private static String firstComplaint(String problem) {
        return problem.lines()
                .filter(line -> line.matches(".*(FATAL|PANIC|error|ERROR):.*"))
                .findFirst()
                .orElse(problem)
                .replaceFirst(".*(FATAL|PANIC|error|ERROR): *", "")
                .strip();
    }
}
