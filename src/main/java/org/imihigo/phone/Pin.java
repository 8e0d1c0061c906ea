package org.imihigo.phone;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.imihigo.people.Argon2;
import org.springframework.stereotype.Component;

/** The secret of a telephone: five digits, kept as Argon2id, with few tries. */
@Component
class Pin {
    private static final Pattern FORM = Pattern.compile("[0-9]{5}");
    private static final Pattern ONE_DIGIT = Pattern.compile("([0-9])\\1{4}");
    private static final String UP = "01234567890";
    private static final String DOWN = "09876543210";
    private static final SecureRandom random = new SecureRandom();

    static boolean hasForm(String typed) {
        return FORM.matcher(typed).matches();
    }

    /** Whether somebody would guess it in their first tries: 11111, 12345, 54321. */
    static boolean isEasy(String pin) {
        return ONE_DIGIT.matcher(pin).matches() || UP.contains(pin) || DOWN.contains(pin);
    }

    /** Six digits, to be said to whoever shall choose a PIN. */
    static String code() {
        return String.format("%06d", random.nextInt(1_000_000));
    }

    String hash(String secret) {
        return Argon2.hash(secret);
    }

    boolean fits(String typed, String hash) {
        return Argon2.matches(typed, hash);
    }
}
