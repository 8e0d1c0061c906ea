package org.imihigo.checks;

import java.util.regex.Pattern;
import org.imihigo.kernel.Spelling;

/** Texts as they are compared: without capitals, accents and doubled spaces. */
final class Folded {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Folded() {}

    static String of(String text) {
        var plain = Spelling.folded(text);
        return SPACES.matcher(plain).replaceAll(" ").strip();
    }
}
