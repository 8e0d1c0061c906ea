package org.imihigo.checks;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they are compared: without capitals, accents and doubled spaces. */
final class Folded {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Folded() {}

    static String of(String text) {
        var parted = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var plain = ACCENTS.matcher(parted).replaceAll("").toLowerCase(Locale.ROOT);
        return SPACES.matcher(plain).replaceAll(" ").strip();
    }
}
