package org.imihigo.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

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
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Nowhere but where it is shown once. */
    @Override
    public String toString() {
        return BEGINNING + "…";
    }
}
