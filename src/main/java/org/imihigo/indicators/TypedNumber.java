package org.imihigo.indicators;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.imihigo.kernel.Refusal;
import org.imihigo.web.Words;

/**
 * A number as a person typed it, read exactly: "1 234,5", "1,234.50", "12%".
 *
 * @param scaled in units of the last place that the measure keeps
 * @param ambiguous whether it could be read otherwise, as "1.234" can: the form then says how it
 *     was read
 */
public record TypedNumber(long scaled, boolean ambiguous) {
    private static final Pattern FORM = Pattern.compile("([-+−]?)([0-9][0-9., ]*|[.,][0-9]+) ?%?");
    private static final Pattern SPACE = Pattern.compile("[\\s\u00a0\u2007\u2009\u202f'’]");
    private static final Pattern EITHER = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");
    private static final int LONGEST = 60;
    private static final int GROUP = 3;
    private static final char NONE = ' ';

    /**
     * Reads what was typed.
     *
     * @param decimals the places that the measure keeps; more are refused, for nothing is rounded
     * @param words the language whose habit decides where both readings are possible
     */
    public static TypedNumber read(String typed, int decimals, Words words) {
        var plain = SPACE.matcher(typed).replaceAll(" ").strip();
        if (plain.isEmpty()) {
            throw Refusal.invalid("indicators.number.empty");
        }
        if (plain.length() > LONGEST) {
            throw Refusal.invalid("indicators.amount.large");
        }
        var form = FORM.matcher(plain);
        if (!form.matches()) {
            throw unreadable(typed);
        }
        var digits = form.group(2).strip();
        boolean ambiguous = EITHER.matcher(digits).matches();
        var exact = decimal(digits, ambiguous ? habit(decimals, words) : mark(digits), typed);
        boolean negative = !form.group(1).isEmpty() && !form.group(1).equals("+");
        return new TypedNumber(scaled(negative ? exact.negate() : exact, decimals), ambiguous);
    }

    public Amount.Value amount() {
        return new Amount.Value(scaled);
    }

    /** Where a measure keeps no three decimals, three digits after a mark are thousands. */
    private static char habit(int decimals, Words words) {
        return decimals < GROUP ? NONE : words.decimalMark();
    }

    /** The mark before the decimals: the last kind of mark, where it stands once. */
    private static char mark(String digits) {
        int place = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (place < 0) {
            return NONE;
        }
        char last = digits.charAt(place);
        return digits.indexOf(last) == place ? last : NONE;
    }

    private static BigDecimal decimal(String digits, char mark, String typed) {
        int place = mark == NONE ? -1 : digits.indexOf(mark);
        var whole = place < 0 ? digits : digits.substring(0, place);
        var rest = place < 0 ? "" : digits.substring(place + 1);
        if (!rest.chars().allMatch(Character::isDigit)) {
            throw unreadable(typed);
        }
        return new BigDecimal("0" + ungrouped(whole, typed) + "." + rest + "0");
    }

    /** Without the marks between groups of three, all of one kind. */
    private static String ungrouped(String whole, String typed) {
        boolean plain = whole.matches("[0-9]*");
        if (!plain && !whole.matches("[0-9]{1,3}([., ])[0-9]{3}(\\1[0-9]{3})*")) {
            throw unreadable(typed);
        }
        return whole.replaceAll("[., ]", "");
    }

    private static long scaled(BigDecimal exact, int decimals) {
        var needed = exact.stripTrailingZeros();
        if (needed.scale() > decimals) {
            throw Refusal.invalid("indicators.number.fine", needed.toPlainString(), decimals);
        }
        var scaled = exact.movePointRight(decimals);
        if (scaled.abs().compareTo(BigDecimal.valueOf(Amount.LARGEST)) > 0) {
            throw Refusal.invalid("indicators.amount.large");
        }
        return scaled.longValueExact();
    }

    private static Refusal unreadable(String typed) {
        return Refusal.invalid("indicators.number.form", typed.strip());
    }
}
