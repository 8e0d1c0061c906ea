package org.imihigo.scoring;

import java.util.Locale;
import org.imihigo.web.Words;

/** What a figure's standing looks like: a colour, a shape and a word together. */
public enum Light {
    /** Reached, or on track. */
    GREEN("●"),
    /** On watch. */
    AMBER("▲"),
    /** Lagging. */
    RED("■"),
    /** Nothing is expected yet. */
    GREY("○"),
    /** Due, and not reported. */
    HATCHED("◌");

    private final String sign;

    Light(String sign) {
        this.sign = sign;
    }

    /** The shape where only text exists. */
    public String sign() {
        return sign;
    }

    /** The light as the stylesheet and a message key write it: {@code amber}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word for people. */
    public String text(Words words) {
        return words.text("scoring.light." + word());
    }
}
