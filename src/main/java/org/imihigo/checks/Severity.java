package org.imihigo.checks;

import java.util.Locale;

/** What a finding asks for. */
public enum Severity {
    /** Nothing is signed before it is mended. */
    BLOCK,
    /** Nothing is signed before somebody has written down why. */
    JUSTIFY,
    /** Worth a look. */
    ADVISE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
