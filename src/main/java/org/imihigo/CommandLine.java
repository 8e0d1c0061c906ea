package org.imihigo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private static final String VERIFY = "verify-log";
    private static final Set<String> OF_TOKENS = Set.of("--post", "--days");
    private static final Set<String> COMMANDS =
            Set.of("serve", "backup", "restore", "token", "verify-log", "version", "help");
    private static final String UNKNOWN =
            "There is no option “%s”: docs/settings.md names them all.";

    static CommandLine of(String... arguments) {
        var words = joined(List.of(arguments));
        if (words.stream().anyMatch(word -> word.equals("--help") || word.equals("-h"))) {
            return new CommandLine("help", List.of(), List.of());
        }
        var plain = words.stream().filter(word -> !word.startsWith("-")).toList();
        return new CommandLine(
                plain.stream().findFirst().orElse("serve"),
                plain.stream().skip(1).toList(),
                words.stream().filter(word -> word.startsWith("-")).toList());
    }

    /** {@code --post RW/ADMINISTRATOR} is one option, as {@code --post=RW/ADMINISTRATOR} is. */
    private static List<String> joined(List<String> words) {
        var all = new ArrayList<String>();
        for (var word : words) {
            boolean follows = !all.isEmpty() && OF_TOKENS.contains(all.getLast());
            all.add(follows ? all.removeLast() + "=" + word : word);
        }
        return all;
    }

    /** Says what is wrong with it; empty where nothing is. */
    Stream<String> mistakes() {
        if (!COMMANDS.contains(command)) {
            return Stream.of("There is no command “%s”: --help names them all.".formatted(command));
        }
        if (WITH_FILE.contains(command) && files.size() != 1) {
            return Stream.of("Name one file: %s FILE.".formatted(command));
        }
        if (command.equals(VERIFY) && files.isEmpty()) {
            return Stream.of("Name what is to be checked: verify-log FILE [FILE ...].");
        }
        if (command.equals("token") && (files.size() != 1 || value("--post").isEmpty())) {
            return Stream.of("Name the token and its post: token NAME --post UNIT/OFFICE.");
        }
        if (!takesName() && !files.isEmpty()) {
            return Stream.of("“%s” takes no “%s”.".formatted(command, files.getFirst()));
        }
        return options.stream().filter(option -> !isKnown(option)).map(UNKNOWN::formatted);
    }

    boolean wants(String option) {
        return options.contains(option);
    }

    /** What follows the option; empty where it is not there. */
    Optional<String> value(String option) {
        return options.stream()
                .filter(given -> given.startsWith(option + "="))
                .map(given -> given.substring(option.length() + 1))
                .findFirst();
    }

    private boolean takesName() {
        return WITH_FILE.contains(command) || Set.of("token", VERIFY).contains(command);
    }

    private boolean isKnown(String option) {
        if (OF_TOKENS.contains(option.replaceFirst("=.*", ""))) {
            return command.equals("token");
        }
        return option.equals("--replace") ? command.equals("restore") : Settings.know(option);
    }
}
