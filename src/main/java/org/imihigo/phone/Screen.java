package org.imihigo.phone;

import org.imihigo.notices.ShortMessage;

/**
 * What a telephone shows: at most 160 signs without accents.
 *
 * @param more whether an answer is waited for
 */
record Screen(String text, boolean more) {
    Screen {
        if (text.length() > ShortMessage.LONGEST) {
            throw new IllegalArgumentException("Longer than a screen: " + text);
        }
    }

    static Screen ask(String text) {
        return new Screen(ShortMessage.fit(text, it -> it), true);
    }

    static Screen end(String text) {
        return new Screen(ShortMessage.fit(text, it -> it), false);
    }

    /** As the gateway wants it. */
    String wire() {
        return (more ? "CON " : "END ") + text;
    }
}
