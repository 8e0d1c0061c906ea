package org.imihigo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/** Runs the verifier that we give away, from the very file that others get, as they would. */
@NullMarked
final class Verifier {
    private static final String SOURCE = "Verify.java";

    private Verifier() {}

    /** Returns what it ends with: 0 all holds, 1 something does not, 2 not understood. */
    static int run(List<String> files) {
        try {
            var source = Files.createTempDirectory("imihigo-verify").resolve(SOURCE);
            try (var ours = Verifier.class.getResourceAsStream("/" + SOURCE)) {
                Files.write(source, Objects.requireNonNull(ours).readAllBytes());
                return run(source, files);
            } finally {
                Files.deleteIfExists(source);
                Files.deleteIfExists(Objects.requireNonNull(source.getParent()));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static int run(Path source, List<String> files) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var words = new ArrayList<>(List.of(java, source.toString()));
        words.addAll(files);
        try {
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getInputStream().transferTo(System.out);
            return process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
