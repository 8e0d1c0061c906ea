package org.imihigo.territory;

import java.util.regex.Pattern;
import org.imihigo.kernel.Spelling;

/** Brings what is typed and what is written to one form: small letters and digits, in words. */
final class Fold {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Fold() {}

    /** {@code Cité d’Uburiro} becomes {@code cite d uburiro}. */
    static String fold(String text) {
        return BETWEEN_WORDS.matcher(Spelling.folded(text)).replaceAll(" ").strip();
    }
}
