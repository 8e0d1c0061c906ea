package org.imihigo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** The names that docs/settings.md explains; it travels in the jar, so that it is never wrong. */
@NullMarked
final class Settings {
    private static final Pattern LINE = Pattern.compile("(?m)^\\| `([a-z0-9.-]+)` \\|");
    private static final List<String> OF_THE_FRAMEWORK =
            List.of("server.", "spring.", "logging.", "management.");

    private Settings() {}

    /** Ours by their names; those of Spring Boot are known to itself. */
    static boolean know(String option) {
        String name = option.replaceFirst("^--", "").replaceFirst("=.*", "");
        return option.startsWith("--")
                && (names().contains(name) || OF_THE_FRAMEWORK.stream().anyMatch(name::startsWith));
    }

    static List<String> names() {
        return LINE.matcher(text()).results().map(line -> line.group(1)).toList();
    }

    static String text() {
        try (var file = Settings.class.getResourceAsStream("/settings.md")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
