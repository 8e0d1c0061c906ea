package org.imihigo.territory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings what is typed and what is written to one form: small letters and digits, in words. */
final class Fold {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Fold() {}

    /** {@code Cité d’Uburiro} becomes {@code cite d uburiro}. */
    static String fold(String text) {
        var plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
