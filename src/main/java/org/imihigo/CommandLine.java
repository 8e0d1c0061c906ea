package org.imihigo;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * What was asked for: the first plain word is the command, the others are its files; whatever
 * begins with two hyphens is an option.
 */
@NullMarked
record CommandLine(String command, List<String> files, List<String> options) {
    private static final Set<String> WITH_FILE = Set.of("backup", "restore");
    private static final Set<String> COMMANDS =
            Set.of("serve", "backup", "restore", "version", "help");
    private static final String UNKNOWN =
            "There is no option “%s”: docs/settings.md names them all.";

    static CommandLine of(String... arguments) {
        var words = List.of(arguments);
        if (words.stream().anyMatch(word -> word.equals("--help") || word.equals("-h"))) {
            return new CommandLine("help", List.of(), List.of());
        }
        var plain = words.stream().filter(word -> !word.startsWith("-")).toList();
        return new CommandLine(
                plain.stream().findFirst().orElse("serve"),
                plain.stream().skip(1).toList(),
                words.stream().filter(word -> word.startsWith("-")).toList());
    }

    /** Says what is wrong with it; empty where nothing is. */
    Stream<String> mistakes() {
        if (!COMMANDS.contains(command)) {
            return Stream.of("There is no command “%s”: --help names them all.".formatted(command));
        }
        if (WITH_FILE.contains(command) && files.size() != 1) {
            return Stream.of("Name one file: %s FILE.".formatted(command));
        }
        if (!WITH_FILE.contains(command) && !files.isEmpty()) {
            return Stream.of("“%s” takes no “%s”.".formatted(command, files.getFirst()));
        }
        return options.stream().filter(option -> !isKnown(option)).map(UNKNOWN::formatted);
    }

    boolean wants(String option) {
        return options.contains(option);
    }

    private boolean isKnown(String option) {
        return option.equals("--replace") ? command.equals("restore") : Settings.know(option);
    }
}
