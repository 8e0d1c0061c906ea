package org.imihigo.gatherings;

import java.util.Locale;
import org.imihigo.kernel.Fraction;

/** How the Prime Minister's office calls the progress of a milestone, of its whole target. */
enum Standing {
    IMPLEMENTED("green"),
    ON_WATCH("amber"),
    LAGGING("red"),
    NOT_REPORTED("hatched"),
    /** Not to be done any more, with a public reason. */
    CLOSED("grey");

    private static final Fraction IMPLEMENTED_FROM = Fraction.of(75);
    private static final Fraction ON_WATCH_FROM = Fraction.of(50);

    private final String light;

    Standing(String light) {
        this.light = light;
    }

    static Standing of(Fraction done) {
        if (done.compareTo(IMPLEMENTED_FROM) >= 0) {
            return IMPLEMENTED;
        }
        return done.compareTo(ON_WATCH_FROM) >= 0 ? ON_WATCH : LAGGING;
    }

    String light() {
        return light;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
