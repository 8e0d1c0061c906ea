package org.imihigo.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code pdfsig} says of a file; nothing where poppler-utils is not installed. */
final class Poppler {
    private Poppler() {}

    static void accepts(byte[] pdf, int signatures, Path folder) throws Exception {
        if (isThere()) {
            assertThat(said(pdf, folder).split("Signature is Valid", -1)).hasSize(signatures + 1);
        }
    }

    static void refuses(byte[] pdf, Path folder) throws Exception {
        if (isThere()) {
            assertThat(said(pdf, folder)).doesNotContain("Signature is Valid");
        }
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("pdfsig", "-v").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static String said(byte[] pdf, Path folder) throws Exception {
        var file = Files.write(folder.resolve("contract.pdf"), pdf);
        var process =
                new ProcessBuilder("pdfsig", "-nocert", file.toString())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
