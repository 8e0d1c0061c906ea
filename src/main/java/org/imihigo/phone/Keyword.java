package org.imihigo.phone;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imihigo.kernel.Refusal;

/**
 * A figure in a text message: {@code IMI 7 45}, with the secret after it where it shall count at
 * once. Commas and further spaces part like one space; the letter O is a nought.
 *
 * @param number of the pledge in its contract
 * @param figure as it was typed: {@code 45}, {@code 12.5}, {@code 45/60}
 */
record Keyword(int number, String figure, Optional<String> pin) {
    private static final Pattern PARTS = Pattern.compile("[\\s,;:]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final Pattern FIGURE = Pattern.compile("[0-9]+(\\.[0-9]+)?(/[0-9]+)?");
    private static final String WORD = "IMI";

    /**
     * @throws Refusal where it cannot be read: it then says how to write it
     */
    static Keyword parse(String message) {
        var text = message.strip().toUpperCase(Locale.ROOT);
        if (!text.startsWith(WORD)) {
            throw unreadable();
        }
        var rest = PARTS.splitAsStream(text.substring(WORD.length())).filter(one -> !one.isEmpty());
        var parts = rest.map(Keyword::digits).toList();
        boolean readable =
                (parts.size() == 2 || parts.size() == 3)
                        && NUMBER.matcher(parts.get(0)).matches()
                        && FIGURE.matcher(parts.get(1)).matches()
                        && (parts.size() == 2 || Pin.hasForm(parts.get(2)));
        if (!readable) {
            throw unreadable();
        }
        return new Keyword(Integer.parseInt(parts.get(0)), parts.get(1), pin(parts));
    }

    private static Optional<String> pin(List<String> parts) {
        return parts.size() == 3 ? Optional.of(parts.get(2)) : Optional.empty();
    }

    private static String digits(String part) {
        return part.replace('O', '0').replace('I', '1').replace('L', '1');
    }

    private static Refusal unreadable() {
        return Refusal.invalid("phone.sms.form");
    }

    /** The secret is nobody's to read. */
    @Override
    public String toString() {
        return "IMI " + number + " " + figure;
    }
}
