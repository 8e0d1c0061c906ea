package org.imihigo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Pattern USED =
            Pattern.compile(
                    "\\$\\{(imihigo\\.[a-z.-]+)|Property\\((?:name = )?\"(imihigo\\.[a-z.-]+)\"");

    @Test
    void everySettingInTheSourcesHasALineInTheDocuments() throws IOException {
        assertThat(Settings.names()).containsAll(used().toList());
    }

    @Test
    void everyLineOfOursIsUsed() throws IOException {
        assertThat(Settings.names().stream().filter(name -> name.startsWith("imihigo.")))
                .allMatch(used().toList()::contains);
    }

    @Test
    void everyLineNamesItsEnvironmentVariable() {
        assertThat(Settings.names())
                .allSatisfy(
                        name ->
                                assertThat(Settings.text())
                                        .contains(
                                                "| `%s` | `%s` |".formatted(name, variable(name))));
    }

    @Test
    void anOptionThatNothingReadsIsNotKnown() {
        assertThat(Settings.know("--imihigo.home=/srv")).isTrue();
        assertThat(Settings.know("--server.servlet.context-path=/x")).isTrue();
        assertThat(Settings.know("--imihigo.hone=/srv")).isFalse();
        assertThat(Settings.know("--port=9000")).isFalse();
        assertThat(Settings.know("-p")).isFalse();
    }

    private static String variable(String name) {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static Stream<String> used() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
                    .flatMap(file -> USED.matcher(read(file)).results())
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
