package org.imihigo.contracts;

import java.util.regex.Pattern;
import org.imihigo.kernel.Spelling;

/** Texts as they are compared: without capitals, accents, stray marks and doubled spaces. */
final class Folded {
    private static final Pattern QUOTES = Pattern.compile("[’‘`´]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f]+");

    private Folded() {}

    static String of(String text) {
        var plain = Spelling.folded(text);
        return tidy(QUOTES.matcher(plain).replaceAll("'"));
    }

    /** As it was written, without spaces that nobody sees. */
    static String tidy(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
