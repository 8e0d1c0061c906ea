package org.imihigo.people;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imihigo.kernel.Sha256;

/** What only the program knows that a token was issued to. */
record TokenSecret(String text) {
    /** Begins with our name, so that it is recognised where somebody left it lying about. */
    private static final String BEGINNING = "imihigo_";

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile(BEGINNING + "[A-Za-z0-9_-]{43}");
    private static final SecureRandom random = new SecureRandom();

    /** 256 random bits. */
    static TokenSecret next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new TokenSecret(
                BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<TokenSecret> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new TokenSecret(text)) : Optional.empty();
    }

    byte[] digest() {
        return Sha256.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Nowhere but where it is shown once. */
    @Override
    public String toString() {
        return BEGINNING + "…";
    }
}
