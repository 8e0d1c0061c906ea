package org.imihigo.dhis2;

import java.util.List;
import java.util.regex.Pattern;
import org.imihigo.kernel.Spelling;

/**
 * One word or number of a name: {@code Q1Target} has three.
 *
 * @param folded in small letters without accents
 * @param start where it begins in the name
 * @param end where what follows begins
 */
record Token(String folded, int start, int end) {
    private static final Pattern FORM =
            Pattern.compile("(?:\\p{Lu}\\p{M}*)*(?:\\p{Ll}\\p{M}*)+|(?:\\p{L}\\p{M}*)+|\\p{Nd}+|%");

    static List<Token> of(String name) {
        return FORM.matcher(name)
                .results()
                .map(found -> new Token(fold(found.group()), found.start(), found.end()))
                .toList();
    }

    static String fold(String text) {
        return Spelling.folded(text);
    }
}
