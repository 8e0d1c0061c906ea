package org.imihigo.signing;

import java.util.function.Function;
import org.imihigo.web.Bundles;
import org.imihigo.web.Language;
import org.imihigo.web.Words;

/**
 * A name or a sentence in the three languages of a contract; a text as typed is the same in all.
 */
record Named(String en, String fr, String rw) {
    static Named same(String text) {
        return new Named(text, text, text);
    }

    static Named of(Bundles bundles, Function<Words, String> text) {
        return new Named(
                text.apply(bundles.in(Language.EN)),
                text.apply(bundles.in(Language.FR)),
                text.apply(bundles.in(Language.RW)));
    }

    String in(Language language) {
        return switch (language) {
            case EN -> en;
            case FR -> fr;
            case RW -> rw;
        };
    }
}
