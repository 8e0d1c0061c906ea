package org.imihigo.indicators;

import java.util.List;
import org.imihigo.kernel.Refusal;
import org.imihigo.web.Language;
import org.imihigo.web.Words;

/** A text that the country wrote in its three languages. */
public record Texts(String en, String fr, String rw) {
    public Texts {
        if (en.isBlank() || fr.isBlank() || rw.isBlank()) {
            throw Refusal.invalid("indicators.texts.missing", en, fr, rw);
        }
    }

    /** One text that is the same in every language: a unit such as {@code ha}, a proper name. */
    public static Texts same(String text) {
        return new Texts(text, text, text);
    }

    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case FR -> fr;
            case RW -> rw;
        };
    }

    public String in(Words words) {
        return in(words.language());
    }

    /** English, French, Kinyarwanda. */
    List<String> all() {
        return List.of(en, fr, rw);
    }

    /** Whether both say the same in some language. */
    boolean overlaps(Texts other) {
        return same(en, other.en) || same(fr, other.fr) || same(rw, other.rw);
    }

    private static boolean same(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }
}
