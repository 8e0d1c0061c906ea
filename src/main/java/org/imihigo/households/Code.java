package org.imihigo.households;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imihigo.kernel.Sha256;
import org.imihigo.kernel.Signs;

/**
 * What opens a book: sixteen signs, none of which looks like another, 79 random bits. Nobody
 * guesses it, so a plain digest of it tells nothing.
 */
record Code(String signs) {
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[" + Signs.ALL + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s.-]");
    private static final SecureRandom random = new SecureRandom();

    static Code next() {
        return new Code(Signs.any(random, LENGTH));
    }

    /** As somebody typed it, in groups or not, or nothing. */
    static Optional<Code> parse(String typed) {
        var signs = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return FORM.matcher(signs).matches() ? Optional.of(new Code(signs)) : Optional.empty();
    }

    /** As it is written down: {@code K7Q2-9FHM-3XWA-TB4Y}. */
    String written() {
        return signs.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    String digest() {
        return Sha256.hex(signs.getBytes(StandardCharsets.US_ASCII));
    }

    /** Nowhere but where it is shown once. */
    @Override
    public String toString() {
        return "…";
    }
}
