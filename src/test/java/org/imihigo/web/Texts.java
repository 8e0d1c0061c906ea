package org.imihigo.web;

import java.time.ZoneId;

/** The real texts, for tests that need no application. */
public final class Texts {
    private static final Bundles BUNDLES = new Bundles(ZoneId.of("Africa/Kigali"));

    private Texts() {}

    public static Bundles bundles() {
        return BUNDLES;
    }

    public static Words in(Language language) {
        return BUNDLES.in(language);
    }
}
