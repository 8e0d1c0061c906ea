package org.imihigo.contracts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they are compared: without capitals, accents, stray marks and doubled spaces. */
final class Folded {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern QUOTES = Pattern.compile("[’‘`´]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f]+");

    private Folded() {}

    static String of(String text) {
        var parted = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var plain = ACCENTS.matcher(parted).replaceAll("").toLowerCase(Locale.ROOT);
        return tidy(QUOTES.matcher(plain).replaceAll("'"));
    }

    /** As it was written, without spaces that nobody sees. */
    static String tidy(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
