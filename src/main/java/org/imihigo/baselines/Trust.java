package org.imihigo.baselines;

import org.imihigo.kernel.Spelling;

/** How far a baseline can be relied on, the best first. */
public enum Trust {
    /** Measured or from records, and verified by the level above. */
    TRUSTWORTHY("green"),
    /** Measured or from records; nobody else has looked. */
    UNVERIFIED("amber"),
    /** An estimate, or nobody knows how it came about. */
    WEAK("amber"),
    /** Somebody is to find out. */
    TO_ESTABLISH("red"),
    NONE("red");

    private final String light;

    Trust(String light) {
        this.light = light;
    }

    public String light() {
        return light;
    }

    /** As a message key writes it: {@code to-establish}. */
    public String word() {
        return Spelling.key(this);
    }
}
